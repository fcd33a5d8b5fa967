import { useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { type DeviceSetting, driftOf } from '#shared/device-setting.ts';
import { deviceRef } from '../operations.ts';
import { Section } from '../Section.tsx';
import type { ShownDevice } from '../shown-device.ts';
import { useSettings } from './use-settings.ts';
import { Wiped } from './Wiped.tsx';

/** What a device should be set to beside what it told, with what drifted marked, and the two ways to settle it. */
export function SettingsDrift({ device }: { readonly device: ShownDevice }) {
  if (device.id === null) return null;
  return (
    <Section title={t('Settings')} name="settings">
      <Known device={device} />
    </Section>
  );
}

function Known({ device }: { readonly device: ShownDevice }) {
  const { settings, wiped, problem, reread } = useSettings(device.id);
  const drifted = settings?.filter((setting) => driftOf(setting) === 'differs') ?? [];
  return (
    <>
      {problem === null ? null : (
        <p className="text-soft">{t('Not read just now. {words}', { words: heard(problem.words) })}</p>
      )}
      {settings === undefined && problem === null ? <p className="text-soft">{t('Being read')}</p> : null}
      {settings === null ? (
        <p className="text-soft">{t('This control server does not tell what a device should be set to.')}</p>
      ) : null}
      {settings?.length === 0 ? <p className="text-soft">{t('Nothing is stored that it should be set to.')}</p> : null}
      {settings && settings.length > 0 ? (
        <>
          <Summary settings={settings} drifted={drifted} />
          <ul>
            {settings.toSorted(driftedFirst).map((setting) => (
              <Row key={setting.id} setting={setting} />
            ))}
          </ul>
          <Ways device={device} drifted={drifted} onDone={reread} />
        </>
      ) : null}
      <Wiped wiped={wiped} onDone={reread} />
    </>
  );
}

const RANK = { differs: 0, unknown: 1, equal: 2 } as const;
function driftedFirst(left: DeviceSetting, right: DeviceSetting): number {
  return RANK[driftOf(left)] - RANK[driftOf(right)] || (left.name < right.name ? -1 : 1);
}

type SummaryProps = { readonly settings: readonly DeviceSetting[]; readonly drifted: readonly DeviceSetting[] };

function Summary({ settings, drifted }: SummaryProps) {
  const unknown = settings.filter((setting) => driftOf(setting) === 'unknown').length;
  return (
    <p className="mb-1 flex flex-wrap gap-x-4">
      {drifted.length > 0 ? (
        <StatusMark tone="needs-you">
          {plural(
            '1 is set otherwise than it should be',
            '{count} are set otherwise than they should be',
            drifted.length,
          )}
        </StatusMark>
      ) : (
        <StatusMark tone={unknown === settings.length ? 'idle' : 'up'}>
          {unknown === settings.length
            ? t('The device has told none of them')
            : t('As it should be, as far as it told')}
        </StatusMark>
      )}
      {unknown === 0 || unknown === settings.length ? null : (
        <span className="text-soft">{plural('1 is not known', '{count} are not known', unknown)}</span>
      )}
    </p>
  );
}

function Row({ setting }: { readonly setting: DeviceSetting }) {
  const drift = driftOf(setting);
  return (
    <li className="py-1">
      <p className="mono text-small text-soft wrap-anywhere">{setting.name}</p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="mono min-w-0 wrap-anywhere">{setting.value ?? t('a secret, not shown')}</span>
        {drift === 'differs' ? (
          <>
            <StatusMark tone="needs-you">{t('it told')}</StatusMark>
            <span className="mono min-w-0 wrap-anywhere">
              {setting.reportedValue === '' ? t('nothing') : setting.reportedValue}
            </span>
          </>
        ) : (
          <span className="text-small text-faint">
            {drift === 'equal'
              ? t('it told the same')
              : setting.isSecret
                ? t('secrets are not compared')
                : t('not asked')}
          </span>
        )}
        {setting.reportedAt === null ? null : (
          <span className="text-small text-faint">
            <TimeAgo at={setting.reportedAt} />
          </span>
        )}
      </p>
    </li>
  );
}

type WaysProps = {
  readonly device: ShownDevice;
  readonly drifted: readonly DeviceSetting[];
  readonly onDone: () => void;
};

/** Set the device as it should be, or take what it told as what it should be. */
function Ways({ device, drifted, onDone }: WaysProps) {
  const field = useField();
  const [asking, setAsking] = useState(false);
  // The same key until it is known to have been done: asked again it changes nothing twice.
  const key = useRef<string | null>(null);
  const push = useAction(() => field.work.operate(device.target, 'reconf', device.name));
  const adopt = useAction(async () => {
    if (device.id === null) return;
    key.current ??= crypto.randomUUID();
    const seen = drifted.flatMap(({ id, reportedValue: value }) => (value === null ? [] : [{ id, value }]));
    await client.settings.adopt({ device: deviceRef(device.id), key: key.current, seen });
    key.current = null;
    setAsking(false);
    onDone();
  });
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button busy={push.busy} onClick={() => push.run()}>
        {t('Set it as it should be')}
      </Button>
      {drifted.length === 0 ? null : <Button onClick={() => setAsking(true)}>{t('Take what it told…')}</Button>}
      {push.problem === null ? null : <ProblemNotice problem={push.problem} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Take what the device told')}
        words={t(
          'What it is set to now becomes what it should be set to. What was stored before stays in its timeline.',
        )}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('Cancel')}</Button>
            <Button look="primary" busy={adopt.busy} onClick={() => adopt.run()}>
              {t('Take it')}
            </Button>
          </>
        }
      >
        <ul>
          {drifted.map((setting) => (
            <Row key={setting.id} setting={setting} />
          ))}
        </ul>
        {adopt.problem === null ? null : <ProblemNotice problem={adopt.problem} />}
      </Dialog>
    </div>
  );
}
