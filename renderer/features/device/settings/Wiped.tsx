import { useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { WipedSettings } from '#shared/device-setting.ts';

type Props = { readonly wiped: readonly WipedSettings[]; readonly onDone: () => void };

/** What a factory reset took away and nobody has put back: it is not lost. */
export function Wiped({ wiped, onDone }: Props) {
  const away = wiped.filter(({ restoredAt }) => restoredAt === null);
  if (away.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-2">
      {away.map((each) => (
        <Away key={each.id} wiped={each} onDone={onDone} />
      ))}
    </ul>
  );
}

function Away({ wiped: { id, at, settings }, onDone }: { readonly wiped: WipedSettings; readonly onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  // The same key until it is known to have been done: asked again it changes nothing twice.
  const key = useRef<string | null>(null);
  const restore = useAction(async () => {
    key.current ??= crypto.randomUUID();
    await client.settings.restore({ wiped: id, key: key.current });
    key.current = null;
    setAsking(false);
    onDone();
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-soft">
        <Phrase say="A factory reset wiped what was stored, {time}." with={{ time: <TimeAgo at={at} /> }} />
      </span>
      <Button onClick={() => setAsking(true)}>
        {plural('Put 1 setting back…', 'Put {count} settings back…', settings.length)}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Put back what was wiped')}
        words={t(
          'It is stored again, and the device is set to it in its next session. What was stored anew since the reset stays as it is.',
        )}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('Cancel')}</Button>
            <Button look="primary" busy={restore.busy} onClick={() => restore.run()}>
              {t('Put it back')}
            </Button>
          </>
        }
      >
        <ul>
          {settings.map(({ name, value }) => (
            <li key={name} className="py-1">
              <p className="mono text-small text-soft wrap-anywhere">{name}</p>
              <p className="mono wrap-anywhere">{value ?? t('a secret, not shown')}</p>
            </li>
          ))}
        </ul>
        {restore.problem === null ? null : <ProblemNotice problem={restore.problem} />}
      </Dialog>
    </li>
  );
}
