import { useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { deviceSegment, go } from '#renderer/app/router.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { useReferences, useStore } from '#renderer/cache/hooks.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextInput.tsx';
import { type AuditDevice, deviceLabel } from '#shared/audit/device.ts';
import { CONDITIONS, type Condition, type EventOf } from '#shared/audit/event.ts';
import { type Finding, subjectOf } from '#shared/audit/finding.ts';
import { CONDITION_WORDS, photosOf, remarksOf } from '#shared/audit/report.ts';
import { FindingMark } from './FindingMark.tsx';
import { Photos } from './Photos.tsx';
import { detailWords } from './words.ts';

type Props = { readonly open: OpenAudit; readonly finding: Finding; readonly onShow: (id: string) => void };

/** One finding: what it is about, the questions it asks, and what the auditor adds. */
export function FindingPanel({ open, finding, onShow }: Props) {
  const events = useStore(open.events);
  const subject = subjectOf(finding.id);
  const remark = remarksOf(events).get(subject) ?? null;
  const photos = photosOf(events).get(subject) ?? [];
  const answering = useAction(async (what: Parameters<OpenAudit['add']>[0]) => open.add(what));
  const scan = finding.events.at(-1);
  return (
    <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto p-4">
      <header className="flex flex-col gap-1 pe-10">
        <FindingMark kind={finding.kind} size={20} />
        <h2 className="text-title font-strong wrap-anywhere">
          {finding.devices.length === 0 ? finding.code : finding.devices.map(deviceLabel).join(' / ')}
        </h2>
        <p className="text-soft">{detailWords(finding)}</p>
      </header>
      {finding.kind === 'ambiguous' && scan !== undefined ? (
        <section aria-label={t('Which one is it?')} className="flex flex-col items-start gap-2">
          <p className="font-strong">{t('Which one is it?')}</p>
          {finding.devices.map((device) => (
            <Button
              key={device.key}
              busy={answering.busy}
              onClick={() => {
                answering.run({ type: 'choice', of: scan, key: device.key });
                onShow(`found ${device.key}`);
              }}
            >
              {`${deviceLabel(device)} · ${device.locationName ?? t('no location')}`}
            </Button>
          ))}
        </section>
      ) : null}
      {finding.kind === 'duplicate-scan' && scan !== undefined && finding.devices.length > 0 ? (
        <div>
          <Button busy={answering.busy} onClick={() => answering.run({ type: 'another', of: scan })}>
            {t('It is another box with the same serial number')}
          </Button>
        </div>
      ) : null}
      {answering.problem === null ? null : <ProblemNotice problem={answering.problem} />}
      {finding.devices.map((device) => (
        <DeviceFacts key={device.key} device={device} />
      ))}
      <Remark key={finding.id} open={open} finding={finding} remark={remark} />
      <Photos open={open} finding={finding.id} photos={photos} />
    </div>
  );
}

function DeviceFacts({ device }: { readonly device: AuditDevice }) {
  return (
    <section aria-label={deviceLabel(device)} className="flex flex-col gap-2">
      <KeyValueList
        facts={[
          { name: t('Serial number'), value: device.serial, mono: true, copy: device.serial },
          { name: t('Alternative serial'), value: device.alternativeSerial, mono: true },
          { name: 'MAC', value: device.macs.length === 0 ? null : device.macs.join(', '), mono: true },
          { name: t('Type'), value: device.typeName },
          { name: t('Location'), value: device.locationName },
          { name: t('Status then'), value: device.status, none: t('not known') },
        ]}
      />
      {device.id === null ? null : (
        <div>
          <Button onClick={() => go('device', deviceSegment(`d:${device.id}` as DeviceKey))}>
            {t('Open the device')}
          </Button>
        </div>
      )}
    </section>
  );
}

const NO_CONDITION = 'none';
/** A pause of typing after which a note is on the disk. */
const NOTE_PAUSE_MS = 600;

type RemarkProps = {
  readonly open: OpenAudit;
  readonly finding: Finding;
  readonly remark: EventOf<'remark'>['what'] | null;
};

/** Note, condition and, where the record is wrong, the type it really is. Saved on each pause of typing. */
function Remark({ open, finding, remark }: RemarkProps) {
  const { types } = useReferences(useField());
  const [note, setNote] = useState(remark?.note ?? '');
  const saving = useAction(
    async (change: Partial<Pick<EventOf<'remark'>['what'], 'note' | 'condition' | 'actualType'>>) => {
      const before = remark ?? { note: '', condition: null, actualType: null };
      await open.add({
        type: 'remark',
        finding: finding.id,
        note: before.note,
        condition: before.condition,
        actualType: before.actualType,
        ...change,
      });
    },
  );
  const saved = remark?.note ?? '';
  const { run } = saving;
  useEffect(() => {
    if (note === saved) return;
    const timer = setTimeout(() => run({ note }), NOTE_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [note, saved, run]);
  const canBeWrongType = finding.devices.length === 1 && finding.kind !== 'missing';
  return (
    <section aria-label={t('Remarks')} className="flex flex-col gap-3">
      <Field label={t('Note')} aside={note === saved ? (note === '' ? undefined : t('Saved here')) : t('Saving')}>
        <TextArea
          value={note}
          maxLength={4_000}
          onChange={({ target }) => setNote(target.value)}
          onBlur={() => note !== saved && run({ note })}
        />
      </Field>
      <Field label={t('Condition')}>
        <Select<Condition | typeof NO_CONDITION>
          value={remark?.condition ?? NO_CONDITION}
          choices={[
            { value: NO_CONDITION, label: t('Not noted') },
            ...CONDITIONS.map((value) => ({ value, label: CONDITION_WORDS[value] })),
          ]}
          onChange={(value) => run({ condition: value === NO_CONDITION ? null : value, note })}
        />
      </Field>
      {canBeWrongType && types.length > 0 ? (
        <Field label={t('What it really is')} hint={t('Where the record has the wrong type.')}>
          <Select
            value={remark?.actualType == null ? 'as-recorded' : String(remark.actualType.id)}
            choices={[
              { value: 'as-recorded', label: t('As the inventory says') },
              ...types.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            onChange={(value) => {
              const type = types.find(({ id }) => String(id) === value);
              run({ actualType: type === undefined ? null : { id: type.id, name: type.name }, note });
            }}
          />
        </Field>
      ) : null}
      {saving.problem === null ? null : <ProblemNotice problem={saving.problem} />}
    </section>
  );
}
