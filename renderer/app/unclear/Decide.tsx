import { useId, useState } from 'react';
import { operationWords } from '#renderer/app/record-words.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { Operation } from '#shared/operation.ts';
import type { Decision } from '#shared/orders.ts';
import { useAction } from '../action.ts';
import { eventsWords } from '../event-words.ts';
import { client } from '../host.ts';
import { againWords, type Evidence, evidenceOf } from './evidence.ts';
import { useCalls } from './use-unclear.ts';

/**
 * Sent, and no proof whether the device did it: what is known, and the choice that only a person can make. Nothing at
 * all for an operation in any other state.
 */
export function Decide({ operation }: { readonly operation: Operation }) {
  const { state } = operation;
  return state.state === 'unclear' ? <Question operation={operation} why={state.why} /> : null;
}

type QuestionProps = { readonly operation: Operation; readonly why: string };

function Question({ operation, why }: QuestionProps) {
  const id = useId();
  const [denied, setDenied] = useState(false);
  const calls = useCalls(operation.device);
  const deciding = useAction((decision: Decision) => client.operations.decide({ operation: operation.id, decision }));
  const evidence = evidenceOf(operation, calls?.cpe ?? null, calls?.sessions ?? []);
  return (
    <section aria-labelledby={id} className="my-2 flex flex-col gap-2 rounded-md border border-needs bg-surface p-3">
      {/* A label and no heading: it stands below headings of different levels. */}
      <p id={id} className="grid grid-cols-[14px_minmax(0,1fr)] font-strong text-needs">
        <span className="flex h-5 items-center">
          <StatusMark tone="needs-you" />
        </span>
        {t('{operation}: did it happen?', { operation: operationWords(operation.kind) })}
      </p>
      {calls === null ? null : <p className="wrap-anywhere">{evidence.words}</p>}
      <KeyValueList facts={factsOf(evidence, why, calls !== null)} />
      <div className="flex flex-wrap gap-2">
        <Button busy={deciding.busy} onClick={() => deciding.run('it-is-done')}>
          {t('It happened')}
        </Button>
        <Button aria-expanded={denied} disabled={deciding.busy} onClick={() => setDenied(!denied)}>
          {t('It did not happen')}
        </Button>
      </div>
      {denied ? (
        <div className="flex flex-col gap-2 border-t pt-2">
          <p className="text-soft">{againWords(operation.kind)}</p>
          <div className="flex flex-wrap gap-2">
            <Button busy={deciding.busy} onClick={() => deciding.run('send-again')}>
              {t('Send it again')}
            </Button>
            <Button look="quiet" busy={deciding.busy} onClick={() => deciding.run('give-up')}>
              {t('Leave it undone')}
            </Button>
          </div>
        </div>
      ) : null}
      {deciding.problem === null ? null : <ProblemNotice problem={deciding.problem} />}
    </section>
  );
}

function factsOf({ sentAt, lastInform, lastEvents, since }: Evidence, why: string, isRead: boolean): Fact[] {
  return [
    { name: t('Sent'), value: sentAt === null ? null : <TimeAgo at={sentAt} />, none: t('not known') },
    { name: t('Why not known'), value: heard(why) },
    {
      name: t('Last Inform'),
      value:
        lastInform === null ? null : (
          <>
            <TimeAgo at={lastInform} />: {eventsWords(lastEvents)}
          </>
        ),
      none: isRead ? t('none here') : t('reading…'),
    },
    {
      name: t('Since it was sent'),
      value: since.length === 0 ? null : sinceWords(since.length, eventsWords(since.flatMap(({ events }) => events))),
      none: isRead ? t('no session') : t('reading…'),
    },
  ];
}

function sinceWords(sessions: number, events: string): string {
  return plural('{count} session: {events}', '{count} sessions: {events}', sessions, { events });
}
