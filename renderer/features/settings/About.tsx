import { useEffect, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { beginTour, useIsPractice } from '#renderer/app/tour/tour.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';

type Info = Awaited<ReturnType<typeof client.app.info>>;

/** What this program is. */
export function About() {
  const isPractice = useIsPractice();
  const [info, setInfo] = useState<Info | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    client.app.info({}, { signal: ending.signal }).then(setInfo, () => {
      // The frame says when the host is gone; the version then stays unsaid.
    });
    return () => ending.abort();
  }, []);
  const facts: Fact[] = [
    { name: t('Version'), value: info?.version ?? null, mono: true, copy: info?.version ?? null, none: t('asking…') },
    { name: t('Runs in'), value: info === null ? null : HOSTS[info.host], none: t('asking…') },
    { name: t('System'), value: info?.platform ?? null, none: t('asking…') },
    { name: t('License'), value: 'Apache License 2.0' },
    { name: t('Map data'), value: t('Natural Earth (public domain), GeoNames (CC BY 4.0)') },
  ];
  return (
    <div className="py-3">
      <p className="pb-2 text-soft">
        {t('Demarc, after the demarcation point where the carrier’s network ends and the customer’s begins.')}
      </p>
      <KeyValueList facts={facts} />
      <div className="flex items-center gap-4 pt-3">
        <a href={href('help')} className="text-accent underline">
          {t('Help: each place, and what its words mean')}
        </a>
        {isPractice ? <Button onClick={beginTour}>{t('Take the tour')}</Button> : null}
      </div>
    </div>
  );
}

const HOSTS: Readonly<Record<Info['host'], string>> = {
  electron: t('its own window'),
  browser: t('a browser, with the host on this computer'),
};
