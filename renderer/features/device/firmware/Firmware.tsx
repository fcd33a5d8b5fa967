import { useMemo, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { href } from '#renderer/app/router.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { FirmwareReference } from '#renderer/cache/types.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { FirmwareVerdict } from '#shared/firmware-verdict.ts';
import { verdictOf } from '../image-verdict.ts';
import { LoadFirmware } from '../LoadFirmware.tsx';
import { Section } from '../Section.tsx';
import type { ShownDevice } from '../shown-device.ts';
import { EntryRow } from '../timeline/EntryRow.tsx';
import { FILTERS } from '../timeline/filters.ts';
import { useTimeline } from '../timeline/use-timeline.ts';

/** Changes of version shown here; the timeline has them all. */
const CHANGES_SHOWN = 5;

type Judged = { readonly image: FirmwareReference; readonly verdict: FirmwareVerdict };

/** What a device runs, what there is for it, and when its version changed. */
export function Firmware({ device }: { readonly device: ShownDevice }) {
  return (
    <Section title={t('Firmware')} name="firmware">
      <Known device={device} />
    </Section>
  );
}

function Known({ device }: { readonly device: ShownDevice }) {
  const { firmware } = useReferences(useField());
  const [loading, setLoading] = useState(false);
  const judged = useMemo(
    () => firmware.map((image) => ({ image, verdict: verdictOf(image, device) })),
    [firmware, device],
  );
  const { entries } = useTimeline(device, FILTERS.firmware.wanted);
  const { record } = device;
  const wanted = firmware.find(({ id }) => id === record.firmware_image);
  const facts: Fact[] = [
    { name: t('Runs'), value: record.software_version || null, mono: true, none: t('it has not told yet') },
    {
      name: t('Is to run'),
      value: wanted === undefined ? null : (wanted.version ?? wanted.name),
      mono: true,
      none: device.whole ? t('no image was chosen') : t('not read yet'),
    },
    {
      name: t('Being loaded'),
      value: record.firmware_image_is_pending === true ? t('yes, at its next session') : t('no'),
    },
  ];
  return (
    <>
      <KeyValueList facts={facts} />
      <h4 className="caption mt-2">{t('Images there are')}</h4>
      <Images judged={judged} />
      {device.whole && judged.some(({ verdict }) => verdict.verdict === 'fits' || verdict.verdict === 'downgrade') ? (
        <p className="mt-1">
          <Button onClick={() => setLoading(true)}>{t('Load firmware…')}</Button>
        </p>
      ) : null}
      {loading ? <LoadFirmware device={device} onClose={() => setLoading(false)} /> : null}
      <h4 className="caption mt-2">{t('Versions it told')}</h4>
      {entries === null || entries.length === 0 ? (
        <p className="text-soft">{entries === null ? t('Being read') : t('No change of version is known.')}</p>
      ) : (
        <ol>
          {entries.slice(0, CHANGES_SHOWN).map((entry) => (
            <EntryRow key={entry.id} device={device} entry={entry} nameOf={() => undefined} withDay />
          ))}
        </ol>
      )}
    </>
  );
}

const ORDER: readonly FirmwareVerdict['verdict'][] = ['fits', 'runs-already', 'downgrade', 'unfit'];

/** Those that fit first; of the ones that do not only how many there are. */
function Images({ judged }: { readonly judged: readonly Judged[] }) {
  if (judged.length === 0) {
    return (
      <p className="text-soft">
        {t('No image is known here.')}{' '}
        <a href={href('library', 'firmware')} className="rounded-sm text-accent underline underline-offset-2">
          {t('Open the Library')}
        </a>
      </p>
    );
  }
  const fitting = judged
    .filter(({ verdict }) => verdict.verdict !== 'unfit')
    .toSorted((left, right) => ORDER.indexOf(left.verdict.verdict) - ORDER.indexOf(right.verdict.verdict));
  const unfit = judged.length - fitting.length;
  return (
    <>
      <ul>
        {fitting.map(({ image, verdict }) => (
          <li key={image.id} className="flex min-h-6 flex-wrap items-baseline gap-x-3">
            <StatusMark tone={verdict.verdict === 'fits' ? 'up' : 'idle'}>{VERDICTS[verdict.verdict]}</StatusMark>
            <span className="min-w-0 wrap-anywhere">{image.name}</span>
            <span className="mono text-soft">{image.version}</span>
          </li>
        ))}
      </ul>
      {unfit === 0 ? null : (
        <p className="text-small text-soft">
          {plural('1 more image does not fit it.', '{count} more images do not fit it.', unfit)}
        </p>
      )}
    </>
  );
}

const VERDICTS: Readonly<Record<FirmwareVerdict['verdict'], string>> = {
  fits: t('Fits'),
  'runs-already': t('Runs already'),
  downgrade: t('Older'),
  unfit: t('Does not fit'),
};
