import { useState } from 'react';
import { plural, t } from '#renderer/language/speak.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { SessionSummary } from '#shared/acs.ts';
import { connectionBand, type KnownConnection } from '#shared/connection-band.ts';
import { Section } from '../Section.tsx';
import type { ShownDevice } from '../shown-device.ts';
import { Band } from './Band.tsx';
import { Signals } from './Signals.tsx';
import { type ConnectionHistory, useConnectionHistory } from './use-connection.ts';

const HOUR = 3_600_000;
const SPANS = {
  day: { label: t('24 hours'), length: 24 * HOUR },
  week: { label: t('7 days'), length: 7 * 24 * HOUR },
  month: { label: t('30 days'), length: 30 * 24 * HOUR },
} as const;
type Span = keyof typeof SPANS;

/** How well a device was connected: when it was up and down, and how its sessions ended. */
export function Connection({ device }: { readonly device: ShownDevice }) {
  const [span, setSpan] = useState<Span>('day');
  if (device.id === null) return null;
  return (
    <Section
      title={t('Connection')}
      name="connection"
      aside={
        <Segments
          label={t('How far back')}
          value={span}
          segments={(Object.keys(SPANS) as Span[]).map((value) => ({ value, label: SPANS[value].label }))}
          onChange={setSpan}
        />
      }
    >
      <Known device={device} length={SPANS[span].length} />
    </Section>
  );
}

function Known({ device, length }: { readonly device: ShownDevice; readonly length: number }) {
  const history = useConnectionHistory(device);
  if (history === null) return <p className="text-soft">{t('Being read')}</p>;
  const until = Date.now();
  const band = connectionBand(knownOf(device, history), until - length, until);
  const sessions = history.sessions.filter(({ startedAt }) => Date.parse(startedAt) >= until - length);
  return (
    <div className="flex flex-col gap-1">
      <Band band={band} from={until - length} until={until} />
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <StatusMark
          tone={band.upShare === null ? 'idle' : band.upShare > 0.99 ? 'up' : band.upShare > 0.9 ? 'waiting' : 'down'}
        >
          {band.upShare === null
            ? t('Not known')
            : t('Up {share} % of the time known', { share: percent(band.upShare) })}
        </StatusMark>
        <span className="text-soft">
          {band.wentDown === 0
            ? t('Never went down')
            : plural('Went down once', 'Went down {count} times', band.wentDown)}
        </span>
      </p>
      <Sessions sessions={sessions} />
      {device.id === null ? null : <Signals id={device.id} from={until - length} until={until} />}
    </div>
  );
}

/** Whole per cent; what is not quite all is not shown as all. */
function percent(share: number): number {
  return share < 1 ? Math.min(99.9, Math.floor(share * 1000) / 10) : 100;
}

function knownOf({ record }: ShownDevice, { flips }: ConnectionHistory): KnownConnection {
  const { status, status_change: change, created } = record;
  const since = Date.parse(change ?? '');
  const begun = Date.parse(created ?? '');
  return {
    flips: flips.map(({ at, status: to }) => ({ at: Date.parse(at), status: to })),
    now: (status === 'Up' || status === 'Down') && !Number.isNaN(since) ? { at: since, status } : null,
    created: Number.isNaN(begun) ? null : begun,
  };
}

/** How the sessions with this laptop ended, as far as they are kept. */
function Sessions({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const over = sessions.filter(({ end }) => end !== null);
  if (over.length === 0) return <p className="text-soft">{t('No session with this laptop in that time.')}</p>;
  const broken = over.filter(({ end }) => end?.how === 'aborted').length;
  return (
    <p>
      <StatusMark tone={broken === 0 ? 'up' : broken * 4 > over.length ? 'down' : 'waiting'}>
        {broken === 0
          ? plural('Its one session ended well', 'All of its {count} sessions ended well', over.length)
          : plural(
              '{broken} of 1 session was broken off',
              '{broken} of {count} sessions were broken off',
              over.length,
              { broken },
            )}
      </StatusMark>
    </p>
  );
}
