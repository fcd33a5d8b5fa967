import { useState } from 'react';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Bar } from '#renderer/ui/charts/Bar.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { FLAPS_FROM, type StatusHistory } from '#shared/insights/status.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { flipsAddress } from '../addresses.ts';
import { DeviceName, DeviceStatus } from '../DeviceName.tsx';
import { Figure } from '../Figure.tsx';
import { fleetAddress } from '../fleet/FleetSection.tsx';

/** Shown at once; the others on request. */
const SHOWN = 8;

type Props = { readonly flapping: StatusHistory['flapping']; readonly stretch: Stretch };

/** The devices that went down again and again. */
export function Flapping({ flapping: { total, devices }, stretch }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? devices : devices.slice(0, SHOWN);
  const most = devices[0]?.wentDown ?? 1;
  const filter = `id:${devices.map(({ device }) => device).join(',')}`;
  return (
    <div className="flex flex-col gap-1 break-inside-avoid">
      <h3 className="font-strong">{t('Flapping devices')}</h3>
      {total === 0 ? (
        <p className="text-soft">{t('No device went down {count} times or more.', { count: FLAPS_FROM })}</p>
      ) : (
        <>
          <p className="text-soft">
            <Phrase
              say="{devices} went down {count} times or more."
              with={{
                count: FLAPS_FROM,
                devices: (
                  <a className="tabular font-strong text-accent underline" href={fleetAddress(filter)}>
                    {plural('{count} device', '{count} devices', devices.length)}
                  </a>
                ),
              }}
            />{' '}
            {total > devices.length ? t('These are the worst of {total}.', { total }) : null}
          </p>
          <FigureTable
            label={t('Flapping devices')}
            rows={shown}
            keyOf={({ device }) => String(device)}
            columns={[
              { id: 'device', title: t('Device'), cell: ({ device }) => <DeviceName id={device} /> },
              {
                id: 'bar',
                title: t('Share'),
                wide: true,
                cell: ({ wentDown }) => (
                  <Bar most={most} parts={[{ id: 'down', value: wentDown, ink: 'down', fill: 'dotted' }]} />
                ),
              },
              {
                id: 'down',
                title: t('Went down'),
                align: 'end',
                cell: ({ device, wentDown }) => (
                  <Figure count={wentDown} href={flipsAddress(stretch, 'Down', device)} />
                ),
              },
              { id: 'last', title: t('Last change'), align: 'end', cell: ({ lastAt }) => <TimeAgo at={lastAt} /> },
              { id: 'now', title: t('Now'), cell: ({ device }) => <DeviceStatus id={device} /> },
            ]}
          />
          {devices.length > SHOWN ? (
            <div className="print:hidden">
              <Button look="quiet" onClick={() => setAll(!all)}>
                {all ? t('Show the worst only') : t('Show all {count}', { count: devices.length })}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}
