import { type KeyboardEvent, useId, useState } from 'react';
import type { NameOf } from '#renderer/app/record-words.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import {
  chooseAll,
  chooseField,
  type FieldChoice,
  type FieldChoices,
  isSettled,
  settleEdit,
} from '#shared/conflict.ts';
import type { DeviceDetail } from '#shared/device.ts';
import type { OutboxEntry, OutboxIntent, OutboxState } from '#shared/outbox.ts';
import { type ConflictRow, conflictRows, mergedRows, typedLike } from './conflict.ts';

type Conflict = Extract<OutboxState, { state: 'conflict' }>;
type Edit = Extract<OutboxIntent, { kind: 'edit' }>;

type Props = {
  readonly entry: OutboxEntry;
  readonly intent: Edit;
  readonly conflict: Conflict;
  readonly nameOf: NameOf;
  readonly busy: boolean;
  readonly onSettle: (choices: FieldChoices) => void;
};

const TAKES = ['base', 'mine', 'theirs'] as const;

/**
 * Field by field: what you saw, what you made of it, what the server has now, or another value. 1, 2 and 3 choose in
 * the row one is in, Enter settles; nothing is chosen beforehand.
 */
export function ConflictChooser({ entry, intent, conflict, nameOf, busy, onSettle }: Props) {
  const [choices, setChoices] = useState<FieldChoices>({});
  const rows = conflictRows(conflict, nameOf);
  const ready = isSettled(conflict.fields, choices);
  const choose = (field: string, choice: FieldChoice): void =>
    setChoices((now) => chooseField(conflict.fields, now, field, choice));
  const settle = (): void => {
    if (ready && !busy) onSettle(choices);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      settle();
      return;
    }
    const take = TAKES[Number(event.key) - 1];
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-field]') : null;
    if (take === undefined || row?.dataset['field'] === undefined || isTextInput(event.target)) return;
    event.preventDefault();
    choose(row.dataset['field'], { take });
    row.parentElement
      ?.querySelector<HTMLElement>(`[data-field="${row.dataset['field']}"] + [data-field] input`)
      ?.focus();
  };
  return (
    // The keys of the rows bubble up to here; the rows themselves are what is focused.
    // biome-ignore lint/a11y/noStaticElementInteractions: a listener for what its own inputs let through
    <div className="my-2" onKeyDown={onKeyDown}>
      <div className="overflow-x-auto rounded-md border">
        <table className="w-full min-w-[640px] table-fixed border-collapse text-start">
          <thead>
            <tr className="border-b bg-sunken text-small text-soft">
              <th scope="col" className="w-[15%] px-3 py-1 font-normal">
                {t('Field')}
              </th>
              <th scope="col" className="px-3 py-1 font-normal">
                <Kbd keys={['1']} /> {t('Before')}
                <span className="block text-faint">{t('as you saw it')}</span>
              </th>
              <th scope="col" className="px-3 py-1 font-normal">
                <Kbd keys={['2']} /> {t('Yours')}
                <span className="block text-faint">
                  {entry.reason?.who === undefined ? (
                    <Phrase say="saved {time}" with={{ time: <TimeAgo at={entry.savedAt} /> }} />
                  ) : (
                    <Phrase
                      say="saved {time} by {who}"
                      with={{ time: <TimeAgo at={entry.savedAt} />, who: entry.reason.who }}
                    />
                  )}
                </span>
              </th>
              <th scope="col" className="px-3 py-1 font-normal">
                <Kbd keys={['3']} /> {t('Server now')}
                <span className="block text-faint">
                  <ChangedAt theirs={conflict.theirs} />
                </span>
              </th>
              <th scope="col" className="w-[22%] px-3 py-1 font-normal">
                {t('Another value')}
                <span className="block text-faint">{t('typed here')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ChoiceRow
                key={row.field}
                row={row}
                choice={choices[row.field]}
                onChoose={(choice) => choose(row.field, choice)}
                read={(text) => typedLike(row.field, conflict.fields[row.field], text)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Merged rows={mergedRows(intent, conflict, nameOf)} />
      <Preview intent={intent} conflict={conflict} choices={choices} ready={ready} />
      <div className="flex flex-wrap items-center gap-2 pt-2">
        <Button onClick={() => setChoices(chooseAll(conflict.fields, 'mine'))}>{t('All mine')}</Button>
        <Button onClick={() => setChoices(chooseAll(conflict.fields, 'theirs'))}>{t('All the server’s')}</Button>
        <span className="grow" />
        <Button look="primary" busy={busy} disabled={!ready} keys={['Enter']} onClick={settle}>
          {t('Settle')}
        </Button>
      </div>
    </div>
  );
}

function isTextInput(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** When the record was last changed on the server; the API does not tell by whom. */
function ChangedAt({ theirs }: { readonly theirs: Conflict['theirs'] }) {
  const at = (theirs as Partial<DeviceDetail> | null)?.last_change;
  return at === undefined || at === null ? (
    t('as it was read last')
  ) : (
    <Phrase say="changed {time}" with={{ time: <TimeAgo at={at} /> }} />
  );
}

type ChoiceRowProps = {
  readonly row: ConflictRow;
  readonly choice: FieldChoice | undefined;
  readonly onChoose: (choice: FieldChoice) => void;
  readonly read: (text: string) => FieldChoice;
};

function ChoiceRow({ row, choice, onChoose, read }: ChoiceRowProps) {
  const name = useId();
  const [typed, setTyped] = useState('');
  const words = { base: row.before, mine: row.yours, theirs: row.server };
  return (
    <tr data-field={row.field} className="border-b align-top last:border-b-0">
      <th scope="row" className="px-3 py-1.5 font-normal text-soft">
        {row.label}
      </th>
      {TAKES.map((take) => (
        <td key={take} className={classes('px-3 py-1.5', choice?.take === take && 'bg-selected')}>
          <label className="flex min-h-5 items-baseline gap-2 wrap-anywhere">
            <input
              type="radio"
              name={name}
              checked={choice?.take === take}
              onChange={() => onChoose({ take })}
              aria-label={`${row.label}: ${TAKE_WORDS[take]}, ${words[take]}`}
            />
            <span className={classes(take === 'base' && 'text-soft', choice?.take === take && 'font-strong')}>
              {words[take]}
            </span>
          </label>
        </td>
      ))}
      <td className={classes('px-3 py-1', choice?.take === 'other' && 'bg-selected')}>
        <TextInput
          aria-label={t('{label}: another value', { label: row.label })}
          value={typed}
          onValueChange={(text) => {
            setTyped(text);
            onChoose(read(text));
          }}
        />
      </td>
    </tr>
  );
}

const TAKE_WORDS = { base: t('before'), mine: t('yours'), theirs: t('the server’s') } as const;

/** Fields that need no decision, folded away. */
function Merged({ rows }: { readonly rows: ReturnType<typeof mergedRows> }) {
  if (rows.length === 0) return null;
  return (
    <details className="pt-2 text-small text-soft">
      <summary className="cursor-pointer">
        {plural('{count} field goes together by itself', '{count} fields go together by themselves', rows.length)}
      </summary>
      <ul className="pt-1 ps-4">
        {rows.map(({ field, label, value, how }) => (
          <li key={field} className="wrap-anywhere">
            {label}: <span className="font-strong text-ink">{value}</span> {how}
          </li>
        ))}
      </ul>
    </details>
  );
}

type PreviewProps = {
  readonly intent: Edit;
  readonly conflict: Conflict;
  readonly choices: FieldChoices;
  readonly ready: boolean;
};

/** What would be sent, to the character. */
function Preview({ intent, conflict, choices, ready }: PreviewProps) {
  if (!ready)
    return <p className="pt-2 text-small text-faint">{t('Choose in every row; then you see what will be sent.')}</p>;
  const { set } = settleEdit(intent, conflict.fields, choices);
  const id = intent.target.of === 'device' ? intent.target.id : 'new';
  return (
    <section aria-label={t('What will be sent')} className="pt-2">
      {Object.keys(set).length === 0 ? (
        <p className="text-small text-soft">{t('Nothing will be sent: the server keeps what it has.')}</p>
      ) : (
        <pre className="mono overflow-x-auto rounded-md bg-sunken px-3 py-1.5 text-small whitespace-pre-wrap wrap-anywhere">
          {`PATCH /inventory_device/${id}/\n${JSON.stringify(set, null, 2)}`}
        </pre>
      )}
    </section>
  );
}
