import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { client, onAcsEvent, useSites } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { HOST_KINDS, type HostKind } from '#shared/timeline/entry.ts';
import { type HeldTimeline, withNewest, withOlder } from '#shared/timeline/held.ts';
import { deviceRef } from '../operations.ts';
import type { ShownDevice } from '../shown-device.ts';

type HostView = {
  readonly held: HeldTimeline | null;
  readonly older: (() => void) | null;
  readonly reading: boolean;
  readonly problem: Problem | null;
};

const PAGE = 30;
const NOTHING: HeldTimeline = { entries: [], before: null, gaps: [] };
/** So long news are gathered before the newest page is read again, in milliseconds: a session is many events. */
const GATHER = 400;

/** What the host tells of the timeline of a device: the newest page kept true, older ones as they are asked for. */
export function useHostTimeline({ id, record }: ShownDevice, kinds: readonly HostKind[]): HostView {
  const asked = HOST_KINDS.filter((kind) => kinds.includes(kind)).join(' ');
  const isOnline = useSites()?.reachability.state === 'online';
  const [held, setHeld] = useState<HeldTimeline | null>(null);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // An answer that comes after another question was asked is of no use.
  const turn = useRef(0);

  const ask = useCallback(
    async (
      before: HeldTimeline['before'],
      take: (now: HeldTimeline | null, page: HeldTimeline) => HeldTimeline | null,
    ) => {
      if (id === null || asked === '') return;
      const mine = turn.current;
      const isStale = (): boolean => mine !== turn.current;
      setReading(true);
      try {
        const wanted = HOST_KINDS.filter((kind) => asked.split(' ').includes(kind));
        const page = await client.timeline.page({ device: deviceRef(id), before, limit: PAGE, kinds: wanted });
        if (isStale()) return;
        setHeld((now) => take(now, page));
        setProblem(null);
      } catch (error) {
        if (!isStale()) setProblem(problemOf(error));
      }
      if (!isStale()) setReading(false);
    },
    [id, asked],
  );
  const askNewest = useCallback(() => ask(null, (now, page) => withNewest(now, page)), [ask]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what a server told that was away is read when it is back
  useEffect(() => {
    turn.current += 1;
    setHeld(id === null || asked === '' ? NOTHING : null);
    setReading(false);
    setProblem(null);
    void askNewest();
  }, [askNewest, id, asked, isOnline]);

  // Another window or another person changed the record: that is an entry, too.
  const revision = `${record.status_change} ${record.last_change} ${record.pending_settings} ${record.software_version}`;
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    void askNewest();
  }, [askNewest, revision]);

  useEffect(() => {
    if (id === null || asked === '') return;
    const device = deviceRef(id);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void askNewest();
      }, GATHER);
    };
    const end = onAcsEvent((event) => {
      if (event.type === 'operation' && event.operation.device === device) soon();
      else if (event.type === 'cpe' && event.cpe.device === device) soon();
    }, soon);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [askNewest, id, asked]);

  const before = held?.before ?? null;
  const older = useMemo(() => {
    if (before === null) return null;
    // Where what is held was let go meanwhile, this page does not follow it any more.
    return () => void ask(before, (now, page) => (now?.before === before ? withOlder(now, page) : now));
  }, [ask, before]);
  return { held, older, reading, problem };
}
