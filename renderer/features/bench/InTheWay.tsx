import { useEffect, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import type { Obstacles } from '#shared/acs-surroundings.ts';

/** What is in the way at this address and port; null: being looked for, or the host does not say. */
export function useObstacles(host: string | null, port: number | null): Obstacles | null {
  const [found, setFound] = useState<Obstacles | null>(null);
  useEffect(() => {
    setFound(null);
    if (host === null || port === null) return;
    const ending = new AbortController();
    client.acs.obstacles({ host, port }, { signal: ending.signal }).then(setFound, () => undefined);
    return () => ending.abort();
  }, [host, port]);
  return found;
}

type TakenProps = { readonly host: string; readonly port: number; readonly onUse: (port: number) => void };

/** Who has the port, where this computer tells, and the nearest one that is free. */
export function PortTaken({ host, port, onUse }: TakenProps) {
  const obstacles = useObstacles(host, port);
  if (obstacles === null || obstacles.freePort === null) return null;
  const { portOwner, freePort } = obstacles;
  return (
    <div className="flex items-center justify-between gap-2 text-small">
      <span className="min-w-0 text-soft wrap-anywhere">
        {portOwner === null
          ? t('Which program has it, this user may not know.')
          : t('It is {owner}.', { owner: portOwner })}
      </span>
      <Button onClick={() => onUse(freePort)}>{t('Use port {freePort}', { freePort: String(freePort) })}</Button>
    </div>
  );
}

/** A firewall that is on and may hold CPEs back, with what opens it; nothing while there is none. */
export function FirewallHint({ host, port }: { readonly host: string; readonly port: number }) {
  const firewall = useObstacles(host, port)?.firewall;
  if (firewall?.state !== 'on') return null;
  return (
    <div className="text-small text-waiting">
      <p className="wrap-anywhere">
        {t('A firewall is on: {firewall}. If no CPE gets through, let this port in:', {
          firewall: heard(firewall.name),
        })}
      </p>
      <span className="flex items-center gap-1 text-ink">
        <span className="mono min-w-0 wrap-anywhere select-all">{firewall.open}</span>
        <CopyButton text={firewall.open} what={t('command')} />
      </span>
    </div>
  );
}
