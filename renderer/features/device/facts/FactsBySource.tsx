import { useMemo } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { durationWords } from '#renderer/ui/time-words.ts';
import type { Teller, Telling, ToldFact, ToldKind } from '#shared/told-fact.ts';
import { useAcsView } from '../acs-sessions.ts';
import { useNearby } from '../near/use-neighbours.ts';
import { Section } from '../Section.tsx';
import type { ShownDevice } from '../shown-device.ts';
import { useMentions } from '../timeline/use-mentions.ts';
import { useTree } from '../use-tree.ts';
import { factBranches } from './branches.ts';
import { toldFacts } from './tellings.ts';

const NAMES: Readonly<Record<ToldKind, string>> = {
  serial: t('Serial number'),
  mac: 'MAC',
  manufacturer: t('Manufacturer'),
  model: t('Product class'),
  hardware: t('Hardware'),
  software: t('Software'),
  address: t('Address'),
  uptime: t('Uptime'),
  location: t('Location'),
};

const SOURCES: Readonly<Record<Teller, string>> = {
  inventory: t('the record'),
  inform: t('its Inform'),
  parameters: t('its parameters'),
  lan: t('the scan of the LAN'),
  audit: t('an audit'),
};

/** What is known of the box itself, by whom and as of when; where two disagree it is marked. */
export function FactsBySource({ device }: { readonly device: ShownDevice }) {
  return (
    <Section title={t('Who says so')} name="sources">
      <Told device={device} />
    </Section>
  );
}

function Told({ device }: { readonly device: ShownDevice }) {
  const cpe = useAcsView(device.ref)?.cpe ?? null;
  const branches = factBranches(cpe?.root ?? null);
  const tree = useTree(device.ref, branches);
  const { own } = useNearby(device);
  const mentions = useMentions(device, true);
  const { record } = device;
  const facts = useMemo(
    () => toldFacts({ record, cpe, tree, neighbour: own, mentions }),
    [record, cpe, tree, own, mentions],
  );
  const read = useAction(() =>
    client.parameters.read({ device: device.ref, paths: branches.split(' '), names: false }),
  );
  const disagreed = facts.filter(({ disagree }) => disagree.length > 0).length;
  return (
    <>
      {disagreed === 0 ? null : (
        <p className="mb-1">
          <StatusMark tone="needs-you">
            {plural('On one fact they disagree', 'On {count} facts they disagree', disagreed)}
          </StatusMark>
        </p>
      )}
      <dl className="grid grid-cols-[minmax(96px,34%)_minmax(0,1fr)] gap-x-3">
        {facts.map((fact) => (
          <div key={fact.kind} className="group col-span-2 grid min-h-6 grid-cols-subgrid items-baseline py-0.5">
            <dt className="text-soft">{NAMES[fact.kind]}</dt>
            <dd className="min-w-0">
              <Value fact={fact} />
            </dd>
          </div>
        ))}
      </dl>
      {branches === '' ? null : (
        <p className="mt-1">
          <Button busy={read.busy} onClick={() => read.run()}>
            {t('Ask the device now')}
          </Button>
        </p>
      )}
      {read.problem === null ? null : <ProblemNotice problem={read.problem} />}
    </>
  );
}

function Value({ fact }: { readonly fact: ToldFact }) {
  const { kind, shown, agree, disagree, missing } = fact;
  if (shown === null) {
    return (
      <span className="text-faint">
        {missing === 'not-available' ? t('not available: asked, and nobody tells it') : t('not asked')}
      </span>
    );
  }
  return (
    <>
      <span className="flex min-w-0 items-baseline gap-x-2">
        <span className="mono min-w-0 wrap-anywhere">{valueWords(kind, shown)}</span>
        <span className="-my-1 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100">
          <CopyButton text={shown.value} what={NAMES[kind]} />
        </span>
      </span>
      <span className="block text-small text-faint">
        <Source telling={shown} />
        {agree.length === 0 ? null : (
          <span title={agree.map(({ teller }) => SOURCES[teller]).join(', ')}>
            {' · '}
            {plural('one more says the same', '{count} more say the same', agree.length)}
          </span>
        )}
      </span>
      {disagree.map((telling) => (
        <span key={`${telling.teller} ${telling.value}`} className="flex flex-wrap items-baseline gap-x-2 text-small">
          <StatusMark tone="needs-you">{t('otherwise')}</StatusMark>
          <span className="mono min-w-0 wrap-anywhere">{valueWords(kind, telling)}</span>
          <span className="text-faint">
            <Source telling={telling} />
          </span>
        </span>
      ))}
    </>
  );
}

function valueWords(kind: ToldKind, { value }: Telling): string {
  const seconds = Number(value);
  return kind === 'uptime' && Number.isFinite(seconds) ? durationWords(seconds * 1000) : value;
}

function Source({ telling: { teller, at } }: { readonly telling: Telling }) {
  if (at === null) return SOURCES[teller];
  return <Phrase say="{source}, {time}" with={{ source: SOURCES[teller], time: <TimeAgo at={at} /> }} />;
}
