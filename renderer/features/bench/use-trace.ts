import { useEffect, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { SessionSummary, TraceMessage } from '#shared/acs.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { SessionId } from '#shared/ids.ts';
import type { BenchView } from './feed.ts';
import { mergeMessages } from './model.ts';

export type Trace =
  | { readonly phase: 'loading' }
  | { readonly phase: 'problem'; readonly problem: Problem }
  | { readonly phase: 'ready'; readonly session: SessionSummary; readonly messages: readonly TraceMessage[] };

type Read = { readonly session: SessionSummary; readonly messages: readonly TraceMessage[] };

/** One session with its messages: read once from the host, and from then on as it happens. */
export function useTrace(id: SessionId, bench: BenchView): Trace {
  const [read, setRead] = useState<{ id: SessionId; answer: Read | null; problem: Problem | null } | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    client.acs.trace({ session: id }, { signal: ending.signal }).then(
      (answer) => setRead({ id, answer, problem: null }),
      (error: unknown) => {
        if (!ending.signal.aborted) setRead({ id, answer: null, problem: problemOf(error) });
      },
    );
    return () => ending.abort();
  }, [id]);

  if (read === null || read.id !== id) return { phase: 'loading' };
  const live = bench.messages.get(id) ?? [];
  // The event of a session is newer than what was read of it.
  const session = bench.sessions.get(id) ?? read.answer?.session;
  if (session === undefined || (read.problem !== null && live.length === 0)) {
    return read.problem === null ? { phase: 'loading' } : { phase: 'problem', problem: read.problem };
  }
  return { phase: 'ready', session, messages: mergeMessages(read.answer?.messages ?? [], live) };
}
