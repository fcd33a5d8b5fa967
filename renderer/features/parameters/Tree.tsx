import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { useDeviceName } from '#renderer/app/device-name.ts';
import { download } from '#renderer/app/download.ts';
import { replaceRoute, useRoute } from '#renderer/app/router.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { CpeSummary } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { ParameterRow } from '#shared/parameters.ts';
import { CompareDialog, type Other } from './CompareDialog.tsx';
import { copyAsCsv, copyAsJson } from './copy-file.ts';
import { Differences } from './Differences.tsx';
import { NothingHere } from './NothingHere.tsx';
import { sourceOf } from './source.ts';
import { TreeAndLine } from './TreeAndLine.tsx';
import { TreeBar } from './TreeBar.tsx';
import { objectsAbove } from './tree.ts';
import { openTree } from './tree-store.ts';
import { useReader } from './use-reader.ts';
import { countWords } from './words.ts';

type Props = { readonly device: DeviceRef; readonly cpe: CpeSummary | null };

/** The tree with what can be done to it: search, read, compare, keep. */
export function Tree({ device, cpe }: Props) {
  const [store] = useState(() => openTree(sourceOf(device)));
  const { phase, tree, revision, total, isBehind } = useStore(store);
  const selected = useRoute().query.get('at');
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query.trim());
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(objectsAbove(selected ?? '')));
  const [comparing, setComparing] = useState<'not' | 'choosing' | Other>('not');
  const reader = useReader(device);
  const field = useRef<HTMLInputElement>(null);
  const root = cpe?.root ?? 'Device.';
  const called = useDeviceName(device, cpe);
  const name = called ?? cpe?.serialNumber ?? t('device {number}', { number: device });

  // The root is open from the start; what a person folds stays folded.
  useEffect(() => setOpen((held) => new Set([...held, 'Device.', 'InternetGatewayDevice.'])), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tree is one object, its revision says what is new
  const lines = useMemo(
    () => (searched === '' ? tree.lines(open) : tree.matches(searched)),
    [tree, revision, searched, open],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const rows = useMemo(() => (typeof comparing === 'object' ? tree.rows() : []), [tree, revision, comparing]);
  const commands = useMemo(
    () => [
      {
        id: 'parameters.search',
        title: t('Search the parameters'),
        group: t('Parameters'),
        keys: '/',
        run: () => field.current?.focus(),
      },
      {
        id: 'parameters.read',
        title: t('Read everything again'),
        group: t('Parameters'),
        keys: 'r',
        run: () => reader.read(root),
      },
    ],
    [reader.read, root],
  );
  useCommands(commands);

  const select = (path: string): void => replaceRoute(['parameters', device], { at: path });
  const fold = (path: string, isOpen: boolean): void =>
    setOpen((held) => {
      const next = new Set(held);
      if (isOpen) next.add(path);
      else next.delete(path);
      return next;
    });
  const search = (next: string): void => {
    setQuery(next);
    // What was found and chosen stays in sight when the search is over.
    if (next === '' && selected !== null) setOpen((held) => new Set([...held, ...objectsAbove(selected)]));
  };
  const show = (path: string): void => {
    setComparing('not');
    setQuery('');
    setOpen((held) => new Set([...held, ...objectsAbove(path)]));
    select(path);
  };
  const isEmpty = tree.leaves === 0;

  if (phase === 'unreadable') {
    return (
      <EmptyState
        title={t('The parameters cannot be read')}
        words={t('The host does not answer. It is asked again by itself.')}
      />
    );
  }
  if (cpe === null && isEmpty && phase === 'ready') {
    return (
      <EmptyState
        title={t('It has not informed this laptop')}
        words={t(
          'Parameters are read by the ACS of this laptop. Turn it on in Bench and type its address into the device; then its parameters are read here.',
        )}
      />
    );
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TreeBar
        field={field}
        query={query}
        onQuery={search}
        words={statusWords()}
        isEmpty={isEmpty}
        canRead={cpe !== null}
        isReading={reader.busy === root}
        isBusy={reader.busy !== null}
        onRead={() => reader.read(root)}
        onCompare={() => setComparing('choosing')}
        onExport={(kind) => keepCopy(kind, name, tree.rows())}
      />
      {reader.problem === null ? null : (
        <div className="px-4 py-2">
          <ProblemNotice
            problem={reader.problem}
            tone={reader.problem.code === 'acs.read-waits' ? 'waiting' : 'down'}
          />
        </div>
      )}
      {typeof comparing === 'object' ? (
        <div className="min-h-0 grow">
          <Differences
            title={name}
            rows={rows}
            other={comparing}
            query={searched}
            onOpen={show}
            onClose={() => setComparing('not')}
          />
        </div>
      ) : isEmpty ? (
        <NothingHere state={phase === 'loading' ? 'loading' : reader.busy === null ? 'never-read' : 'reading'} />
      ) : (
        <TreeAndLine
          lines={lines}
          query={searched}
          onSelect={select}
          onFold={searched === '' ? fold : () => undefined}
          onClear={() => search('')}
          node={selected === null ? undefined : tree.get(selected)}
          selected={selected}
          device={device}
          reader={reader}
        />
      )}
      {comparing === 'choosing' ? (
        <CompareDialog device={device} onClose={() => setComparing('not')} onChosen={setComparing} />
      ) : null}
    </div>
  );

  function statusWords(): string {
    if (isEmpty) return '';
    if (phase === 'loading') return t('{done} of {total} rows here', { done: countWords(tree.leaves), total });
    if (searched !== '') {
      const found = lines.filter((line) => !line.node.path.endsWith('.')).length;
      return t('{rows} of {total}', { rows: countWords(found), total: tree.leaves });
    }
    if (isBehind) return t('{rows} here, more are coming in', { rows: countWords(tree.leaves) });
    return reader.done === null ? countWords(tree.leaves) : `${countWords(tree.leaves)}. ${reader.done}`;
  }
}

function keepCopy(kind: 'json' | 'csv', name: string, rows: readonly ParameterRow[]): void {
  if (kind === 'json')
    download(t('{name} parameters.json', { name }), 'application/json', copyAsJson(name, new Date(), rows));
  else download(t('{name} parameters.csv', { name }), 'text/csv', copyAsCsv(rows));
}
