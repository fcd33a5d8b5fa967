import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { dayWords } from '#renderer/ui/time-words.ts';
import { parseFromVersions } from '#shared/firmware-fit.ts';
import type { FirmwareImage } from '#shared/library.ts';
import { OrganizationReach } from '../OrganizationReach.tsx';
import { type Draft, type DraftDeadline, type PartProps, readWaves } from './draft.ts';
import { WindowFields } from './WindowFields.tsx';

type Props = {
  readonly draft: Draft;
  readonly images: readonly FirmwareImage[];
  readonly onChange: (draft: Draft) => void;
};

const ANY = 'any';
const NEVER = 'never';
const DEADLINES = [
  { value: '1', label: t('After a day') },
  { value: '3', label: t('After 3 days') },
  { value: '7', label: t('After a week') },
  { value: '14', label: t('After 2 weeks') },
  { value: '30', label: t('After 30 days') },
  { value: NEVER, label: t('None') },
] as const;

function deadlineChoice(deadline: DraftDeadline | null): string {
  if (deadline === null) return NEVER;
  return 'at' in deadline ? deadline.at : String(deadline.days);
}

/** One that was settled before can be kept. */
function deadlineChoices(deadline: DraftDeadline | null) {
  if (deadline === null || !('at' in deadline)) return DEADLINES;
  return [{ value: deadline.at, label: dayWords(Date.parse(deadline.at)) }, ...DEADLINES];
}

function deadlineChosen(chosen: string, before: DraftDeadline | null): DraftDeadline | null {
  if (chosen === NEVER) return null;
  return before !== null && 'at' in before && before.at === chosen ? before : { days: Number(chosen) };
}

/** Everything a campaign is, in the order in which one thinks of it: what, on whom, how carefully, when. */
export function CampaignFields({ draft, images, onChange }: Props) {
  const put = (change: Partial<Draft>): void => onChange({ ...draft, ...change });
  const choices = images
    .filter(({ sha256 }) => sha256 !== null)
    .map(({ id, name, version }) => ({ value: String(id), label: `${version} · ${name}` }));
  return (
    <>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2">
        <Field label={t('Name')}>
          <TextInput value={draft.name} maxLength={120} onValueChange={(name) => put({ name })} />
        </Field>
        <Field
          label={t('Firmware image')}
          hint={choices.length === 0 ? t('No image has its file yet: import one in Library, Firmware.') : undefined}
        >
          <Select
            value={draft.image === null ? null : String(draft.image)}
            placeholder={t('Choose an image')}
            choices={choices}
            onChange={(image) => put({ image: Number(image) })}
          />
        </Field>
      </div>
      <Target draft={draft} put={put} />
      <Care draft={draft} put={put} />
      <WindowFields draft={draft} put={put} />
      <Switch
        label={t('Also over newer versions')}
        hint={t('Without it, a device that runs a newer version is left out.')}
        checked={draft.downgrades}
        onChange={(downgrades) => put({ downgrades })}
      />
    </>
  );
}

function Target({ draft, put }: PartProps) {
  const { types } = useReferences(useField());
  if (draft.devices !== null) {
    return (
      <p className="rounded-md border bg-sunken px-3 py-2">
        {plural('For {count} device that you selected', 'For {count} devices that you selected', draft.devices.length)}
      </p>
    );
  }
  const isUnread = parseFromVersions(draft.fromVersions) === null;
  return (
    <fieldset className="grid grid-cols-2 gap-x-3 gap-y-2 border-t pt-3">
      <legend className="sr-only">{t('For which devices')}</legend>
      <div className="col-span-2">
        <OrganizationReach
          label={t('For the devices of')}
          all={t('All organizations')}
          organizations={draft.organizations}
          onChange={(organizations) => put({ organizations })}
        />
      </div>
      <Field label={t('Device type')}>
        <Select
          value={draft.type === null ? ANY : String(draft.type)}
          choices={[
            { value: ANY, label: t('Any type') },
            ...types.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(type) => put({ type: type === ANY ? null : Number(type) })}
        />
      </Field>
      <Field
        label={t('That run')}
        hint={t('Such as 3.1.4, 3.1.* or >=3.0; empty: any older version.')}
        error={isUnread ? t('Name versions such as 2.4.1, 2.4.* or >=2.1.') : undefined}
      >
        <TextInput mono value={draft.fromVersions} onValueChange={(fromVersions) => put({ fromVersions })} />
      </Field>
      <div className="col-span-2">
        <Field
          label={t('With these words')}
          aside={t('optional')}
          hint={t('Each is in the name, serial number, place or description.')}
        >
          <TextInput value={draft.search} maxLength={400} onValueChange={(search) => put({ search })} />
        </Field>
      </div>
    </fieldset>
  );
}

function Care({ draft, put }: PartProps) {
  return (
    <fieldset className="grid grid-cols-4 gap-x-3 gap-y-2 border-t pt-3">
      <legend className="sr-only">{t('How carefully')}</legend>
      <Field label={t('Canaries')} hint={t('Go first, alone.')}>
        <TextInput mono inputMode="numeric" value={draft.canary} onValueChange={(canary) => put({ canary })} />
      </Field>
      <div className="col-span-3">
        <Field
          label={t('Waves after them')}
          hint={t('Shares or counts with commas between: 10 %, 50 %. Who is left over is the last wave.')}
          error={readWaves(draft.waves) === null ? t('Write shares as 10 % and counts as 50.') : undefined}
        >
          <TextInput mono value={draft.waves} onValueChange={(waves) => put({ waves })} />
        </Field>
      </div>
      <Field label={t('Stop above')} hint={t('Of those that ended in a wave.')}>
        <TextInput mono inputMode="numeric" value={draft.limit} onValueChange={(limit) => put({ limit })} />
      </Field>
      <Field label={t('Counted in')}>
        <Select<Draft['limitBy']>
          value={draft.limitBy}
          choices={[
            { value: 'percent', label: t('% failed') },
            { value: 'count', label: t('devices failed') },
          ]}
          onChange={(limitBy) => put({ limitBy })}
        />
      </Field>
      <Field label={t('At the same time')} hint={t('Devices, at most.')}>
        <TextInput mono inputMode="numeric" value={draft.atOnce} onValueChange={(atOnce) => put({ atOnce })} />
      </Field>
      <Field label={t('Watch, minutes')} hint={t('Between two waves.')}>
        <TextInput
          mono
          inputMode="numeric"
          value={draft.pauseMinutes}
          onValueChange={(pauseMinutes) => put({ pauseMinutes })}
        />
      </Field>
      <div className="col-span-2">
        <Field label={t('Deadline')} hint={t('Who is off until then has failed.')}>
          <Select
            value={deadlineChoice(draft.deadline)}
            choices={deadlineChoices(draft.deadline)}
            onChange={(chosen) => put({ deadline: deadlineChosen(chosen, draft.deadline) })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
