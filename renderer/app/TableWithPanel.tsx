import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { DataTable, type OpenedBy, type TableHandle, type TableProps } from '#renderer/ui/DataTable.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { useUp } from './commands.ts';

type Props<Row> = Omit<TableProps<Row>, 'handle' | 'openKey' | 'onOpen' | 'onCursor'> & {
  /** The row whose details are asked for; null: none. */
  readonly openKey: string | null;
  readonly onOpen: (row: Row, by: OpenedBy) => void;
  /** The cursor moved while details are open: they are those of this row now. */
  readonly onFollow: (row: Row) => void;
  readonly onClose: () => void;
  /** The details; null while there are none to show. */
  readonly panel: { readonly label: string; readonly content: ReactNode } | null;
};

/** A list with the details of one row beside it. Escape closes them; whoever was in them is back in the list. */
export function TableWithPanel<Row>({ openKey, onOpen, onFollow, onClose, panel, ...table }: Props<Row>) {
  const handle = useRef<TableHandle>(null);
  const wasOpen = useRef(openKey !== null);
  // One level as long as something is open: made anew with each row that comes, it would lie over what is inside it.
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  const close = useCallback(() => latest.current(), []);
  useUp(openKey === null ? null : close);
  useEffect(() => {
    // The focus went with the panel; where a person is elsewhere by now, they stay.
    if (openKey === null && wasOpen.current && document.activeElement === document.body) handle.current?.focus();
    wasOpen.current = openKey !== null;
  }, [openKey]);
  return (
    <div className="relative min-h-0 grow overflow-hidden">
      <DataTable<Row>
        {...table}
        handle={handle}
        openKey={openKey}
        onOpen={onOpen}
        onCursor={(row) => {
          if (openKey !== null) onFollow(row);
        }}
      />
      {panel === null ? null : (
        <Panel label={panel.label} onClose={onClose}>
          {panel.content}
        </Panel>
      )}
    </div>
  );
}
