import { t } from '#renderer/language/speak.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { DeviceRef } from '#shared/ids.ts';
import { NodePanel } from './NodePanel.tsx';
import { NothingFound } from './NothingHere.tsx';
import { TreeTable } from './TreeTable.tsx';
import type { ParameterNode, TreeLine } from './tree.ts';
import type { Reader } from './use-reader.ts';

type Props = {
  readonly lines: readonly TreeLine[];
  /** Words of a search; empty: none. */
  readonly query: string;
  readonly selected: string | null;
  readonly onSelect: (path: string) => void;
  readonly onFold: (path: string, open: boolean) => void;
  readonly onClear: () => void;
  /** What is chosen, where the tree has it. */
  readonly node: ParameterNode | undefined;
  readonly device: DeviceRef;
  readonly reader: Reader;
};

/** The tree, and beside it (below it where there is little room) the line chosen. */
export function TreeAndLine(props: Props) {
  const { lines, query, selected, onSelect, onFold, onClear, node, device, reader } = props;
  return (
    <div className="grid min-h-0 grow grid-cols-1 min-[900px]:grid-cols-[minmax(0,1fr)_360px]">
      <div className="min-h-0">
        {lines.length === 0 ? (
          <NothingFound onClear={onClear} />
        ) : (
          <TreeTable
            label={t('Parameters')}
            lines={lines}
            query={query}
            selected={selected}
            onSelect={onSelect}
            onFold={onFold}
          />
        )}
      </div>
      <section aria-label={t('The parameter chosen')} className="min-h-0 overflow-y-auto border-s max-[899px]:border-t">
        {node === undefined ? (
          <EmptyState
            title={t('Choose a line')}
            words={t('Its value, type and access appear here, and what can be done with it.')}
          />
        ) : (
          <NodePanel key={node.path} device={device} node={node} reader={reader} />
        )}
      </section>
    </div>
  );
}
