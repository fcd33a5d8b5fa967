import { operationWords } from '#renderer/app/record-words.ts';
import { Decide } from '#renderer/app/unclear/Decide.tsx';
import { whoWords } from '#renderer/app/who-words.ts';
import { heard } from '#renderer/language/heard.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import type { OperationId } from '#shared/ids.ts';
import { describeOperationState, type Operation, type OperationState } from '#shared/operation.ts';
import { type TransferProgress, transferWords } from '#shared/orders.ts';

type Props = {
  readonly operations: readonly Operation[];
  readonly transfers: ReadonlyMap<OperationId, TransferProgress>;
  readonly stranger: boolean;
};

/** What was asked of a device and how far it is: every step with its time, newest operation first. */
export function OperationList({ operations, transfers, stranger }: Props) {
  if (operations.length === 0) {
    return stranger ? (
      <EmptyState
        title={t('Nothing is asked of a stranger')}
        words={t(
          'Operations belong to a device of the inventory. Create one with this serial number, and the CPE is matched to it.',
        )}
      />
    ) : (
      <EmptyState
        title={t('No operation yet')}
        words={t(
          'Reboot it, read it or apply its settings from the device’s page: each step appears here as it happens.',
        )}
      />
    );
  }
  return (
    <ul className="flex flex-col">
      {operations.map((operation) => (
        <li key={operation.id} className="border-b px-4 py-3">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h3 className="font-strong">{operationWords(operation.kind)}</h3>
            <StatusMark tone={operationTone(operation.state)}>
              {heard(describeOperationState(operation.state))}
            </StatusMark>
            <Transfer progress={transfers.get(operation.id)} />
          </div>
          <p className="mb-2 text-small text-faint wrap-anywhere">
            <Phrase
              say="asked for {time} by {who}"
              with={{ time: <TimeAgo at={operation.createdAt} />, who: whoWords(operation.createdBy) }}
            />{' '}
            · CommandKey <span className="mono">{operation.commandKey}</span>
          </p>
          <Decide operation={operation} />
          <Timeline
            label={t('{name}, step by step', { name: operationWords(operation.kind) })}
            steps={stepsOf(operation)}
          />
        </li>
      ))}
    </ul>
  );
}

function Transfer({ progress }: { readonly progress: TransferProgress | undefined }) {
  return progress === undefined ? null : <span className="tabular text-soft">{transferWords(progress)}</span>;
}

function stepsOf(operation: Operation) {
  const last = operation.steps.length - 1;
  return operation.steps.map((step, n) => ({
    id: `${n}`,
    title: step.words,
    at: step.at,
    tone: n === last ? operationTone(operation.state) : ('past' as const),
  }));
}

/** The tone of a state: going on, done, needs a person, failed. */
export function operationTone(state: OperationState): Tone {
  switch (state.state) {
    case 'queued':
    case 'sent':
    case 'accepted':
      return 'waiting';
    case 'unclear':
      return 'needs-you';
    case 'done':
      return 'up';
    case 'failed':
      return 'down';
    case 'cancelled':
      return 'idle';
    default:
      return state satisfies never;
  }
}
