import { useMemo, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { dateWords } from '#renderer/ui/time-words.ts';
import type { NameOf } from '#shared/outbox-words.ts';
import { Section } from '../Section.tsx';
import type { ShownDevice } from '../shown-device.ts';
import { EntryRow } from './EntryRow.tsx';
import { FILTER_NAMES, FILTERS, type Filter } from './filters.ts';
import { Gaps } from './Gaps.tsx';
import type { ShownEntry } from './own-entries.ts';
import { useTimeline } from './use-timeline.ts';

/** Everything that happened to a device, the newest first: from the server, the ACS, this window and the audits. */
export function DeviceTimeline({ device }: { readonly device: ShownDevice }) {
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <Section
      title={t('What happened')}
      name="timeline"
      aside={
        <span className="w-44">
          <Select
            label={t('Show of what happened')}
            value={filter}
            choices={FILTER_NAMES.map((name) => ({ value: name, label: FILTERS[name].label }))}
            onChange={setFilter}
          />
        </span>
      }
    >
      <Entries key={filter} device={device} filter={filter} />
    </Section>
  );
}

function Entries({ device, filter }: { readonly device: ShownDevice; readonly filter: Filter }) {
  const { entries, gaps, older, reading, problem } = useTimeline(device, FILTERS[filter].wanted);
  const nameOf = useNames();
  const days = useMemo(() => byDay(entries ?? []), [entries]);
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {entries === null && problem === null ? <p className="text-soft">{t('Being read')}</p> : null}
      {entries?.length === 0 ? <p className="text-soft">{emptyWords(filter)}</p> : null}
      {days.map(([day, happened]) => (
        <section key={day} aria-label={day}>
          <h4 className="caption pt-1">{day}</h4>
          <ol>
            {happened.map((entry) => (
              <EntryRow key={entry.id} device={device} entry={entry} nameOf={nameOf} />
            ))}
          </ol>
        </section>
      ))}
      {older === null ? null : (
        <Button busy={reading} onClick={older}>
          {t('Show older')}
        </Button>
      )}
      <Gaps gaps={gaps} />
    </>
  );
}

function emptyWords(filter: Filter): string {
  return filter === 'all'
    ? t('Nothing is known to have happened to it yet.')
    : t('Nothing of this kind is known of it.');
}

/** The names behind the numbers of a record, as far as they are known here. */
function useNames(): NameOf {
  const { types, organizations, locations, firmware } = useReferences(useField());
  return useMemo(() => {
    const lists = { type: types, organization_id: organizations, location: locations, firmware_image: firmware };
    return (field, id) =>
      Object.entries(lists)
        .find(([name]) => name === field)?.[1]
        .find((each) => each.id === id)?.name;
  }, [types, organizations, locations, firmware]);
}

function byDay(entries: readonly ShownEntry[]): [day: string, happened: ShownEntry[]][] {
  return [...Map.groupBy(entries, ({ at }) => dateWords(Date.parse(at)))];
}
