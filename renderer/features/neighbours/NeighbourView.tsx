import { ArrowRight, Check, Copy, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { deviceSegment, href } from '#renderer/app/router.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { FACT_KINDS, type Fact, type Neighbour, type PortState, type ScanState } from '#shared/discovery.ts';
import { MatchMark } from './columns.tsx';
import { Missing } from './Missing.tsx';
import type { Match } from './matching.ts';
import { OpenWeb } from './OpenWeb.tsx';
import { PointAtAcs } from './PointAtAcs.tsx';
import { StepNotes } from './Steps.tsx';
import { copyText, factWords, KIND_WORDS, nameOf, portWords, REASON_WORDS, SOURCE_WORDS, webAddress } from './words.ts';

type Props = {
  readonly neighbour: Neighbour;
  readonly match: Match | null | undefined;
  readonly scan: ScanState;
  readonly onAdopt: () => void;
};

/** One neighbour: who it is, whose it is, and each fact with who told it and when. */
export function NeighbourView({ neighbour, match, scan, onAdopt }: Props) {
  const web = webAddress(neighbour);
  return (
    <div className="flex min-h-0 grow flex-col overflow-y-auto">
      <header className="flex shrink-0 flex-col gap-2 border-b px-4 pt-3 pb-3">
        <div className="pe-10">
          <h2 className="line-clamp-3 text-title font-strong wrap-anywhere">{nameOf(neighbour)}</h2>
          <p className="mt-1 text-small text-soft">
            <Phrase
              say="seen {last} · first {first}"
              with={{ last: <TimeAgo at={neighbour.lastSeen} />, first: <TimeAgo at={neighbour.firstSeen} /> }}
            />
          </p>
        </div>
        <MatchLine match={match} onAdopt={onAdopt} />
        <div className="flex flex-wrap items-center gap-2">
          {web === null ? null : <OpenWeb url={web} />}
          <PointAtAcs neighbour={neighbour} scan={scan} />
          <CopyAll neighbour={neighbour} />
        </div>
      </header>
      <Part title={t('Addresses')}>
        <KeyValueList
          facts={[
            ...neighbour.addresses.map((address, index) => ({
              name: index === 0 ? t('Address') : t('Address {number}', { number: index + 1 }),
              value: address,
              mono: true,
              copy: address,
            })),
            ...neighbour.macs.map((mac, index) => ({
              name: index === 0 ? 'MAC' : `MAC ${index + 1}`,
              value: mac,
              mono: true,
              copy: mac,
            })),
            ...(neighbour.addresses.length === 0
              ? [{ name: t('Address'), value: null, none: t('not available') }]
              : []),
            ...(neighbour.macs.length === 0 ? [{ name: 'MAC', value: null, none: t('not available') }] : []),
          ]}
        />
      </Part>
      <Part title={t('What was told, and by whom')}>
        <Told neighbour={neighbour} scan={scan} />
      </Part>
      <Part title={t('Ports')}>
        <Ports ports={neighbour.ports} />
      </Part>
      <Part title={t('Seen by')}>
        <p className="text-soft">{neighbour.sources.map((source) => SOURCE_WORDS[source]).join(', ')}</p>
        <StepNotes scan={scan} />
      </Part>
    </div>
  );
}

type MatchProps = { readonly match: Match | null | undefined; readonly onAdopt: () => void };

/** Which device of the inventory this is, why, and the one next step. */
function MatchLine({ match, onAdopt }: MatchProps) {
  const one = match != null && match.others === 0 ? match : null;
  return (
    <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-1" aria-live="polite">
      {one === null ? (
        <MatchMark match={match} />
      ) : (
        <>
          <a
            href={href('device', deviceSegment(one.device.key))}
            className="inline-flex min-w-0 items-center gap-1 font-strong text-accent"
          >
            <span className="truncate">{one.device.name ?? one.device.serial_number ?? t('Without a name')}</span>
            <ArrowRight size={14} aria-hidden="true" className="shrink-0" />
          </a>
          <StatusMark tone={one.reason === 'address' ? 'waiting' : 'up'}>
            {one.reason === 'address' ? t('by last address: likely, not sure') : REASON_WORDS[one.reason]}
          </StatusMark>
        </>
      )}
      {match === null || one?.reason === 'address' ? (
        <Button look={match === null ? 'primary' : 'plain'} icon={<Plus size={14} />} onClick={onAdopt}>
          {t('Adopt')}
        </Button>
      ) : null}
    </div>
  );
}

function CopyAll({ neighbour }: { readonly neighbour: Neighbour }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      icon={copied ? <Check size={14} /> : <Copy size={14} />}
      onClick={() => {
        void navigator.clipboard.writeText(copyText(neighbour)).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    >
      {copied ? t('Copied') : t('Copy everything')}
    </Button>
  );
}

/** Facts that are looked for even where nobody told them. */
const ALWAYS: ReadonlySet<string> = new Set(['vendor', 'model', 'version', 'serial', 'uptime']);

function Told({ neighbour, scan }: { readonly neighbour: Neighbour; readonly scan: ScanState }) {
  const told = FACT_KINDS.flatMap((kind): { kind: (typeof FACT_KINDS)[number]; fact: Fact | null }[] => {
    const facts = neighbour.facts.filter((fact) => fact.kind === kind);
    if (facts.length > 0) return facts.map((fact) => ({ kind, fact }));
    return ALWAYS.has(kind) ? [{ kind, fact: null }] : [];
  });
  return (
    <dl className="grid grid-cols-[minmax(96px,34%)_minmax(0,1fr)_auto] gap-x-3">
      {told.map(({ kind, fact }) => (
        <div
          key={fact === null ? kind : `${kind} ${fact.source} ${fact.value}`}
          className="col-span-3 grid min-h-6 grid-cols-subgrid items-baseline py-0.5"
        >
          <dt className="truncate text-soft">{KIND_WORDS[kind]}</dt>
          {fact === null ? (
            <dd className="col-span-2">
              <Missing neighbour={neighbour} kind={kind} scan={scan} />
            </dd>
          ) : (
            <>
              <dd className="wrap-anywhere">{factWords(fact)}</dd>
              <dd className="text-end text-small whitespace-nowrap text-faint">
                {SOURCE_WORDS[fact.source]} · <TimeAgo at={fact.at} />
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

const PORT_STATES: Readonly<Record<PortState['state'], string>> = {
  open: t('open'),
  closed: t('closed: it answered, nothing listens'),
  silent: t('no answer'),
};

function Ports({ ports }: { readonly ports: readonly PortState[] }) {
  if (ports.length === 0) {
    return <p className="text-soft">{t('Not asked. Choose “Try ports” beside the interface, then scan again.')}</p>;
  }
  return (
    <ul className="flex flex-col">
      {ports.map(({ port, state, at }) => (
        <li key={port} className="grid min-h-6 grid-cols-[minmax(96px,34%)_minmax(0,1fr)_auto] items-center gap-x-3">
          <span className="mono">{portWords(port)}</span>
          <StatusMark tone={state === 'open' ? 'up' : 'idle'}>{PORT_STATES[state]}</StatusMark>
          <span className="text-small text-faint">
            <TimeAgo at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b px-4 pt-2.5 pb-3">
      <h3 id={id} className="mb-1 flex min-h-7 items-center font-strong">
        {title}
      </h3>
      {children}
    </section>
  );
}
