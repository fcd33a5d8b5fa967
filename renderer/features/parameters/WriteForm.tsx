import { type FormEvent, useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { failureNext } from '#shared/cwmp/faults.ts';
import { booleanOf } from '#shared/cwmp/fields.ts';
import type { DeviceRef, OperationId } from '#shared/ids.ts';
import { describeOperationState, isFinished, type Operation, type OperationState } from '#shared/operation.ts';
import { type ParameterRow, valueProblem } from '#shared/parameters.ts';
import { cautionOf } from './words.ts';

type Props = { readonly device: DeviceRef; readonly row: ParameterRow };

/** Writes one parameter: checked here by its type, sent as an operation, and shown until it reads back. */
export function WriteForm({ device, row }: Props) {
  const { name, type, secret } = row;
  const [typed, setTyped] = useState<string | null>(null);
  const [sent, setSent] = useState<OperationId | null>(null);
  const operation = useOperation(sent);
  const value = typed ?? startOf(row);
  const problem = type === null || typed === null ? null : valueProblem(type, value);
  const writing = useAction(async () => {
    const change = secret ? { name, secret: (await client.app.keepSecret({ secret: value })).ref } : { name, value };
    setSent((await client.parameters.write({ device, changes: [change] })).operation);
    setTyped(null);
  });
  const underWay = sent !== null && (operation === null || !isFinished(operation.state));
  const unchanged = typed === null || (!secret && typed === row.value);
  const caution = cautionOf(name);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!unchanged && problem === null) writing.run();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-2">
      <Field
        label={secret ? t('New secret') : t('New value')}
        error={problem ?? undefined}
        hint={secret ? t('It goes straight into the vault of this laptop and is not shown again.') : undefined}
      >
        {type === 'boolean' ? (
          <Segments
            label={t('New value')}
            value={booleanOf(value.trim()) === true ? 'true' : 'false'}
            segments={[
              { value: 'true', label: 'true' },
              { value: 'false', label: 'false' },
            ]}
            onChange={(next) => setTyped(next)}
          />
        ) : (
          <TextInput mono type={secret ? 'password' : 'text'} value={value} onValueChange={(next) => setTyped(next)} />
        )}
      </Field>
      {caution === null || typed === null ? null : <p className="text-small text-waiting wrap-anywhere">{caution}</p>}
      <div className="flex items-center gap-2">
        <Button type="submit" look="primary" busy={writing.busy} disabled={unchanged || problem !== null || underWay}>
          {writing.busy ? t('Queuing…') : t('Write and read back')}
        </Button>
        {typed === null ? null : (
          <Button look="quiet" onClick={() => setTyped(null)}>
            {t('Undo')}
          </Button>
        )}
      </div>
      {writing.problem === null ? null : <ProblemNotice problem={writing.problem} />}
      <div aria-live="polite">{operation === null ? null : <Outcome state={operation.state} />}</div>
    </form>
  );
}

function Outcome({ state }: { readonly state: OperationState }) {
  const tone = state.state === 'done' ? 'up' : state.state === 'failed' ? 'down' : 'waiting';
  if (state.state === 'failed') {
    return <ProblemNotice problem={{ words: state.failure.words, next: failureNext(state.failure.code) }} />;
  }
  return <StatusMark tone={tone}>{describeOperationState(state)}</StatusMark>;
}

/** A secret is never filled in, and a boolean has the spelling of its segments. */
function startOf({ type, secret, value }: ParameterRow): string {
  if (secret) return '';
  return type === 'boolean' ? String(booleanOf((value ?? '').trim()) === true) : (value ?? '');
}

/** An operation as the ACS tells of it; null: nothing was heard yet. */
function useOperation(id: OperationId | null): Operation | null {
  const [heard, setHeard] = useState<Operation | null>(null);
  useEffect(
    () =>
      onAcsEvent((event) => {
        if (event.type === 'operation') setHeard((held) => (isNewer(held, event.operation) ? event.operation : held));
      }),
    [],
  );
  return heard?.id === id ? heard : null;
}

/** The first news of an operation can come before the call that queued it has answered. */
function isNewer(held: Operation | null, next: Operation): boolean {
  return held === null || held.id === next.id || next.createdAt >= held.createdAt;
}
