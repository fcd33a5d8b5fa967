import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { describeIntent, fieldChanges, fieldWords, type NameOf } from '#renderer/app/record-words.ts';
import type { Field } from '#renderer/cache/types.ts';
import { heard } from '#renderer/language/heard.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { AppError } from '#shared/errors.ts';
import type { OutboxEntry } from '#shared/outbox.ts';
import { AmendForm } from './AmendForm.tsx';
import { ConflictChooser } from './ConflictChooser.tsx';
import { ConflictTable } from './ConflictTable.tsx';
import { DiscardDialog, SendAgainDialog } from './dialogs.tsx';
import { draftOf } from './recreate.ts';
import { actionsOf, type EntryAction, entryWords, isAmendable } from './words.ts';

type Props = {
  readonly entry: OutboxEntry;
  /** An earlier entry of this device has to land first. */
  readonly behind: boolean;
  /** How many entries come after it. */
  readonly later: number;
  readonly field: Field;
  readonly nameOf: NameOf;
};

/** One entry: its sentence, how it stands, and what can be done. */
export function EntryRow({ entry, behind, later, field, nameOf }: Props) {
  const { work } = field;
  const [asking, setAsking] = useState<'discard' | 'retry' | null>(null);
  const doing = useAction((act: () => Promise<void>) => act());
  const { word, tone, meaning } = entryWords(entry, behind);
  const sentence = describeIntent(entry.intent, nameOf);

  /** The record is gone; what this laptop knew of it becomes a new one, and this entry has no use any more. */
  const recreate = async (): Promise<void> => {
    const draft = await draftOf(field, entry);
    if (draft === null) throw new AppError('outbox.nothing-to-recreate');
    await work.create(draft, undefined, { why: t('The record was gone from the server.') });
    await work.discard(entry.opId);
  };
  const acts: Readonly<Record<EntryAction, () => void>> = {
    'send-now': () => work.sendNow(),
    check: () => doing.run(() => work.checkAgain(entry.opId)),
    'keep-mine': () => doing.run(() => work.resolve(entry.opId, 'mine')),
    'take-theirs': () => doing.run(() => work.resolve(entry.opId, 'theirs')),
    retry: () => (mayRunTwice(entry) ? setAsking('retry') : doing.run(() => work.retry(entry.opId))),
    recreate: () => doing.run(recreate),
    discard: () => setAsking('discard'),
  };

  return (
    <li className="grid grid-cols-1 gap-x-4 gap-y-1 border-b px-4 py-2.5 last:border-b-0 min-[720px]:grid-cols-[132px_minmax(0,1fr)_auto]">
      <div className="pt-0.5">
        <StatusMark tone={tone}>{word}</StatusMark>
      </div>
      <div className="min-w-0">
        <Sentence entry={entry} sentence={sentence} nameOf={nameOf} />
        <p className="text-small text-soft wrap-anywhere">{meaning}</p>
        <Figures entry={entry} />
        {entry.lastError === null ? null : (
          <p className="text-small text-down wrap-anywhere">
            {t('Last error: {words}', { words: heard(entry.lastError) })}
          </p>
        )}
        {entry.state.state === 'rejected' ? <FieldErrors errors={entry.state.errors} /> : null}
        {doing.problem === null ? null : (
          <div className="pt-2">
            <ProblemNotice problem={doing.problem} />
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-start justify-end gap-1">
        {actionsOf(entry, behind).map((action) => (
          <Button key={action} look={action === 'discard' ? 'quiet' : 'plain'} busy={doing.busy} onClick={acts[action]}>
            {actionWords(action, entry)}
          </Button>
        ))}
      </div>
      {entry.state.state === 'conflict' ? (
        <div className="min-[720px]:col-start-2 min-[720px]:col-end-4">
          {entry.state.why === 'fields' && entry.intent.kind === 'edit' ? (
            <ConflictChooser
              entry={entry}
              intent={entry.intent}
              conflict={entry.state}
              nameOf={nameOf}
              busy={doing.busy}
              onSettle={(choices) => doing.run(() => work.resolve(entry.opId, choices))}
            />
          ) : (
            <ConflictTable conflict={entry.state} nameOf={nameOf} />
          )}
        </div>
      ) : null}
      {isAmendable(entry) ? (
        <div className="min-[720px]:col-start-2 min-[720px]:col-end-4">
          <AmendForm
            entry={entry}
            busy={doing.busy}
            onAmend={(values) => doing.run(() => work.amend(entry.opId, values))}
          />
        </div>
      ) : null}
      <DiscardDialog
        open={asking === 'discard'}
        entry={entry}
        sentence={sentence}
        later={later}
        onClose={() => setAsking(null)}
        onDiscard={() => doing.run(() => work.discard(entry.opId))}
      />
      <SendAgainDialog
        open={asking === 'retry'}
        entry={entry}
        sentence={sentence}
        onClose={() => setAsking(null)}
        onSend={() => doing.run(() => work.retry(entry.opId))}
      />
    </li>
  );
}

type SentenceProps = { readonly entry: OutboxEntry; readonly sentence: string; readonly nameOf: NameOf };

/** What the entry does: an edit field by field, anything else in its one sentence. */
function Sentence({ entry: { intent }, sentence, nameOf }: SentenceProps) {
  const changes = intent.kind === 'edit' ? fieldChanges(intent.base, intent.set, nameOf) : [];
  if (changes.length === 0 || (intent.kind === 'edit' && intent.secrets?.password !== undefined)) {
    return <p className="wrap-anywhere">{sentence}</p>;
  }
  return (
    <ul>
      {changes.map(({ field, label, before, after }) => (
        <li key={field} className="wrap-anywhere">
          <span className="text-soft">{label}:</span> <span className="text-soft">{before}</span>{' '}
          <span aria-hidden="true">→</span>
          <span className="sr-only">{t('becomes')}</span> <span className="font-strong">{after}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a button says: the sides of a conflict by what they mean. */
function actionWords(action: EntryAction, { state }: OutboxEntry): string {
  if (state.state !== 'conflict') return ACTION_WORDS[action];
  if (state.why === 'changed-before-delete') {
    if (action === 'keep-mine') return t('Delete it all the same');
    if (action === 'take-theirs') return t('Keep the device');
  }
  if (state.why === 'serial-exists' && action === 'keep-mine') return t('Use that device, with my values');
  return ACTION_WORDS[action];
}

const ACTION_WORDS: Readonly<Record<EntryAction, string>> = {
  'send-now': t('Send now'),
  check: t('Check again'),
  retry: t('Send again'),
  recreate: t('Create it again with my data'),
  'keep-mine': t('Keep mine'),
  'take-theirs': t('Keep the server’s'),
  discard: t('Discard'),
};

/** An operation of which nobody knows whether it ran: sending it again is a person's decision. */
function mayRunTwice({ intent, state }: OutboxEntry): boolean {
  return intent.kind === 'operation' && (state.state === 'needs-person' || state.state === 'unknown');
}

function Figures({ entry }: { readonly entry: OutboxEntry }) {
  const { attempts, nextAt, members } = entry;
  return (
    <p className="text-small text-faint">
      <Phrase say="saved {time}" with={{ time: <TimeAgo at={entry.savedAt} /> }} />
      {` · ${attempts === 0 ? t('not tried yet') : plural('tried once', 'tried {count} times', attempts)}`}
      {members.length === 0 ? '' : ` · ${plural('{count} edit', '{count} edits in one', members.length + 1)}`}
      {nextAt === null || entry.state.state !== 'queued' ? null : (
        <>
          {' · '}
          <Phrase say="next try {time}" with={{ time: <TimeAgo at={nextAt} /> }} />
        </>
      )}
    </p>
  );
}

function FieldErrors({ errors }: { readonly errors: Readonly<Record<string, readonly string[]>> }) {
  return (
    <ul className="text-small text-down">
      {Object.entries(errors).map(([field, words]) => (
        <li key={field} className="wrap-anywhere">
          {field === 'non_field_errors' || field === 'detail'
            ? heard(words.join(' '))
            : t('{label}: {words}', { label: fieldWords(field), words: heard(words.join(' ')) })}
        </li>
      ))}
    </ul>
  );
}
