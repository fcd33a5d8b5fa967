import type { NameOf } from '#renderer/app/record-words.ts';
import { deviceSegment, href } from '#renderer/app/router.ts';
import type { Field } from '#renderer/cache/types.ts';
import { plural } from '#renderer/language/speak.ts';
import { EntryRow } from './EntryRow.tsx';
import type { EntryGroup } from './groups.ts';

type Props = { readonly group: EntryGroup; readonly field: Field; readonly nameOf: NameOf };

/** What waits for one device, in the order in which it goes out. */
export function EntryGroupView({ group, field, nameOf }: Props) {
  return (
    <section aria-label={group.label} className="rounded-md border border-line-strong">
      <header className="flex min-h-row items-center justify-between gap-3 border-b px-4 py-1">
        <h2 className="min-w-0 truncate font-strong">
          <a href={href('device', deviceSegment(group.lane))} className="hover:text-accent hover:underline">
            {group.label}
          </a>
        </h2>
        <span className="shrink-0 text-small text-faint">
          {plural('{count} change', '{count} changes, in this order', group.entries.length)}
        </span>
      </header>
      <ol>
        {group.entries.map((entry, index) => (
          <EntryRow
            key={entry.opId}
            entry={entry}
            behind={index > 0}
            later={group.entries.length - index - 1}
            field={field}
            nameOf={nameOf}
          />
        ))}
      </ol>
    </section>
  );
}
