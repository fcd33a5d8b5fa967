import { useCallback, useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { decimal, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { DeviceId } from '#shared/ids.ts';
import { gradeOf, type Reading, type Signal, type SignalGrade, signalOf } from '#shared/signal.ts';
import { deviceRef } from '../operations.ts';
import { Sparkline } from './Sparkline.tsx';

type Line = { readonly name: string; readonly readings: readonly Reading[] };
type Props = { readonly id: DeviceId; readonly from: number; readonly until: number };

/** How strong its line, fibre or radio was each time somebody read it, with a word for what that means. */
export function Signals({ id, from, until }: Props) {
  const lines = useLines(id);
  const measure = useAction(async () => {
    const paths = (lines ?? []).map(({ name }) => name);
    if (paths.length > 0) await client.parameters.read({ device: deviceRef(id), paths, names: false });
  });
  if (lines === null) return null;
  if (lines.length === 0) {
    return (
      <p className="text-soft">
        {t('No signal of its line was read yet; where it tells one, reading its parameters shows it here.')}{' '}
        <a href={href('parameters', deviceRef(id))} className="rounded-sm text-accent underline underline-offset-2">
          {t('Open its parameters')}
        </a>
      </p>
    );
  }
  return (
    <>
      <ul>
        {lines.map((line) => (
          <OneLine key={line.name} line={line} from={from} until={until} />
        ))}
      </ul>
      <p className="mt-1">
        <Button busy={measure.busy} onClick={() => measure.run()}>
          {t('Measure now')}
        </Button>
      </p>
      {measure.problem === null ? null : <ProblemNotice problem={measure.problem} />}
    </>
  );
}

function useLines(id: DeviceId): readonly Line[] | null {
  const [lines, setLines] = useState<readonly Line[] | null>(null);
  const read = useCallback(() => {
    client.parameters.readings({ device: deviceRef(id) }).then(
      (answer) => setLines(answer.lines),
      // The host is away: the frame says so, and what was read before stays.
      () => undefined,
    );
  }, [id]);
  useEffect(() => {
    read();
    const device = deviceRef(id);
    return onAcsEvent((event) => {
      if (event.type === 'parameters' && event.device === device) read();
    }, read);
  }, [id, read]);
  return lines;
}

type LineProps = { readonly line: Line; readonly from: number; readonly until: number };

function OneLine({ line: { name, readings }, from, until }: LineProps) {
  const signal = signalOf(name);
  const last = readings.at(-1);
  if (signal === null || last === undefined) return null;
  const value = last.value * signal.scale;
  const grade = gradeOf(signal.kind, value);
  const points = readings
    .map((reading) => ({ at: Date.parse(reading.at), value: reading.value * signal.scale }))
    .filter(({ at }) => at >= from);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(64px,25%)] items-center gap-x-3 py-1">
      <span className="min-w-0">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span title={name}>{signalWords(signal)}</span>
          <span className="mono">
            {decimal(value, 1)} {signal.unit}
          </span>
          <StatusMark tone={TONES[grade]}>{GRADES[grade]}</StatusMark>
          <span className="text-small text-faint">
            <TimeAgo at={last.at} />
          </span>
        </span>
      </span>
      <Sparkline points={points} from={from} until={until} />
    </li>
  );
}

const GRADES: Readonly<Record<SignalGrade, string>> = {
  good: t('good'),
  fair: t('just enough'),
  poor: t('too weak'),
  'too-strong': t('too strong'),
};
const TONES: Readonly<Record<SignalGrade, Tone>> = { good: 'up', fair: 'waiting', poor: 'down', 'too-strong': 'down' };

function signalWords({ kind, direction }: Signal): string {
  switch (kind) {
    case 'optical':
      return t('Optical level received');
    case 'noise-margin':
      return direction === 'up' ? t('Noise margin upstream') : t('Noise margin downstream');
    case 'attenuation':
      return direction === 'up' ? t('Attenuation upstream') : t('Attenuation downstream');
    case 'cellular':
      return t('Cellular signal');
    default:
      return kind satisfies never;
  }
}
