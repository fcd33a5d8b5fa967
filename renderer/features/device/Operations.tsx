import { operationWords } from '#renderer/app/record-words.ts';
import { Decide } from '#renderer/app/unclear/Decide.tsx';
import { whoWords } from '#renderer/app/who-words.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import { isPending, type Operation } from '#shared/operation.ts';
import { operationMark, operationSummary, stepsOf } from './operation-steps.ts';
import type { OperationsState } from './operations.ts';
import { inOrder } from './order.ts';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';

const SHOWN = 8;

type Props = { readonly device: ShownDevice; readonly known: OperationsState };

/** What the device was asked to do: each step with its time, live, until the proof. */
export function Operations({ device, known }: Props) {
  if (known.state === 'foreign' || known.state === 'reading') return null;
  const operations = inOrder(known.operations);
  if (operations.length === 0 && known.problem === null) return null;
  const reachable = device.record.status === 'Up';
  return (
    <Section
      title={t('Operations')}
      aside={
        operations.length > SHOWN ? t('the last {shown} of {all}', { shown: SHOWN, all: operations.length }) : null
      }
    >
      {known.problem ? (
        <p className="text-soft">{t('Not read just now. {words}', { words: heard(known.problem.words) })}</p>
      ) : null}
      <ul className="flex flex-col">
        {operations.slice(0, SHOWN).map((operation, index) => (
          <OneOperation
            key={operation.id}
            operation={operation}
            reachable={reachable}
            unfolded={isPending(operation.state) || index === 0}
          />
        ))}
      </ul>
    </Section>
  );
}

type OneProps = { readonly operation: Operation; readonly reachable: boolean; readonly unfolded: boolean };

function OneOperation({ operation, reachable, unfolded }: OneProps) {
  const mark = operationMark(operation.state);
  const name = operationWords(operation.kind);
  return (
    <li>
      <details open={unfolded} className="group/operation">
        <summary className="flex min-h-7 list-none items-center justify-between gap-3 rounded-sm">
          <span className="flex min-w-0 items-center gap-3">
            <StatusMark tone={mark.tone}>{mark.words}</StatusMark>
            <span className="truncate font-strong">{name}</span>
          </span>
          <span className="shrink-0 text-small text-soft" title={heard(operationSummary(operation))}>
            <TimeAgo at={operation.createdAt} />
          </span>
        </summary>
        <div className="pt-1 pb-2">
          <Timeline label={t('{name}, step by step', { name })} steps={stepsOf(operation, reachable)} />
          <Decide operation={operation} />
          <p className="caption flex flex-wrap gap-x-3 ps-7">
            <span>{t('asked for by {who}', { who: whoWords(operation.createdBy) })}</span>
            <span>
              CommandKey <span className="mono">{operation.commandKey}</span>
            </span>
          </p>
        </div>
      </details>
    </li>
  );
}
