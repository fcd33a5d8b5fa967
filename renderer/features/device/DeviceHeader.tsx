import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { statusWords } from '#renderer/app/record-words.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Mono } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import type { OneShotFlag } from '#shared/device.ts';
import { DeleteDevice } from './DeleteDevice.tsx';
import { type Asked, useDeviceActions } from './device-actions.tsx';
import { FactoryReset } from './FactoryReset.tsx';
import { LoadFirmware } from './LoadFirmware.tsx';
import { PrintLabel } from './PrintLabel.tsx';
import type { ShownDevice } from './shown-device.ts';
import { useWay, WAY_WORDS } from './way.ts';

type Props = { readonly device: ShownDevice; readonly layout: 'panel' | 'page' };

/** Which box this is, whether it can be reached, and what to do with it. */
export function DeviceHeader({ device, layout }: Props) {
  const field = useField();
  const [asking, setAsking] = useState<Asked | null>(null);
  const [last, setLast] = useState<OneShotFlag | null>(null);
  const operate = useAction((flag: OneShotFlag, despite?: boolean) => {
    setLast(flag);
    return field.work.operate(device.target, flag, device.name, undefined, despite);
  });
  const way = useWay(device.ref);
  const refresh = useAction(() => field.fleet.refresh(device.key, { updateStatus: true }));
  const { run } = operate;
  const entries = useDeviceActions({ device, layout, operate: run, refresh: refresh.run, ask: setAsking });

  const problem = operate.problem ?? refresh.problem;
  return (
    <header className="flex shrink-0 flex-col gap-2 border-b px-4 pt-3 pb-3">
      <div className={layout === 'panel' ? 'pe-10' : ''}>
        <h2 className="line-clamp-3 text-title font-strong wrap-anywhere" title={device.name}>
          {device.name}
        </h2>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <State device={device} />
          {device.record.serial_number ? (
            <Mono copy={device.record.serial_number} what={t('serial number')} wrap>
              {device.record.serial_number}
            </Mono>
          ) : null}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button busy={operate.busy} onClick={() => run('reboot')}>
          {t('Reboot')}
        </Button>
        <Tooltip words={t('Read the settings back from the device')}>
          <Button onClick={() => run('sync')} disabled={operate.busy}>
            {t('Sync')}
          </Button>
        </Tooltip>
        <Tooltip words={t('Send all stored settings to the device again')}>
          <Button onClick={() => run('reconf')} disabled={operate.busy}>
            {t('Re-apply')}
          </Button>
        </Tooltip>
        <Menu
          align={layout === 'page' ? 'start' : 'end'}
          trigger={<IconButton label={t('More')} icon={<MoreHorizontal size={16} />} />}
          entries={entries}
        />
      </div>
      {way === null ? null : <p className="text-small text-soft">{WAY_WORDS[way]}</p>}
      {problem ? (
        <ProblemNotice
          problem={problem}
          {...(problem.code === 'acs.twice-there' && last !== null
            ? { action: <Button onClick={() => run(last, true)}>{t('Do it here all the same')}</Button> }
            : {})}
        />
      ) : null}
      {device.state === 'gone' ? (
        <ProblemNotice
          tone="needs-you"
          problem={{
            words: t('The control server no longer has this device.'),
            next: t(
              'What is shown is the last copy on this laptop. What you saved for it waits in Sync for your decision.',
            ),
          }}
        />
      ) : null}
      <FactoryReset
        device={device}
        kind={asking === 'factory' || asking === 'device_factory' ? asking : null}
        onClose={() => setAsking(null)}
      />
      {asking === 'firmware' ? <LoadFirmware device={device} onClose={() => setAsking(null)} /> : null}
      {asking === 'label' ? <PrintLabel device={device} onClose={() => setAsking(null)} /> : null}
      <DeleteDevice device={device} open={asking === 'delete'} onClose={() => setAsking(null)} />
    </header>
  );
}

function State({ device }: { readonly device: ShownDevice }) {
  const { record } = device;
  if (device.id === null) return <StatusMark tone="waiting">{t('New, saved on this laptop')}</StatusMark>;
  const up = record.status === 'Up';
  return (
    <span className="flex items-center gap-3">
      <StatusMark tone={up ? 'up' : record.status === 'Down' ? 'down' : 'idle'}>
        <span className="font-strong">{statusWords(record.status)}</span>
      </StatusMark>
      <span className="text-soft">
        {record.last_connection === null ? (
          t('never seen')
        ) : (
          <Phrase say="last seen {time}" with={{ time: <TimeAgo at={record.last_connection} /> }} />
        )}
      </span>
    </span>
  );
}
