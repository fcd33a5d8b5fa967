import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '#renderer/ui/theme.css';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';

type Row = { readonly id: string; readonly name: string };

const COUNT = 100_000;
const NAME: Column<Row> = {
  id: 'name',
  title: 'Name',
  width: 'minmax(120px, 1fr)',
  sortable: true,
  cell: (row) => row.name,
};
const COLUMNS: readonly Column<Row>[] = [NAME];

function at(index: number): Row {
  return { id: `d:${index}`, name: `Router ${index}` };
}

function show(props: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) {
  const wanted = vi.fn<(from: number, to: number) => void>();
  const opened = vi.fn<(row: Row, by: string) => void>();
  const moved = vi.fn<(row: Row) => void>();
  render(
    <div style={{ height: 400 }}>
      <DataTable
        label="Devices"
        columns={COLUMNS}
        count={COUNT}
        at={at}
        keyOf={(row) => row.id}
        onWindow={wanted}
        onOpen={opened}
        onCursor={moved}
        {...props}
      />
    </div>,
  );
  return { wanted, opened, moved };
}

describe('a table of 100,000 rows', () => {
  afterEach(cleanup);

  it('draws and asks for the rows in sight only, and says how many there are', async () => {
    const { wanted } = show();
    await screen.findByText('Router 0');
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(wanted).toHaveBeenCalled();
    for (const [from, to] of wanted.mock.calls) expect(to - from).toBeLessThan(60);
  });

  it('is one tab stop with a cursor: arrows move it, End finds the last row, Enter opens it', async () => {
    const { opened, moved } = show();
    await screen.findByText('Router 0');
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(moved).toHaveBeenLastCalledWith(at(1));
    await userEvent.keyboard('{End}');
    await screen.findByText(`Router ${COUNT - 1}`);
    await userEvent.keyboard('{Enter}');
    expect(opened).toHaveBeenLastCalledWith(at(COUNT - 1), 'keyboard');
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.textContent).toBe(`Router ${COUNT - 1}`);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(moved).toHaveBeenLastCalledWith(at(0));
  });

  it('has the focus when it is what a place is for, and leaves it to whoever works elsewhere', async () => {
    const { opened } = show({ takesFocus: true });
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('grid');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(opened).toHaveBeenLastCalledWith(at(1), 'keyboard');
    cleanup();
    render(<input aria-label="Search" />);
    screen.getByRole('textbox').focus();
    show({ takesFocus: true });
    await screen.findByText('Router 0');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('keeps the place of a row that is not here yet', async () => {
    const { opened } = show({ at: (index) => (index === 1 ? undefined : at(index)) });
    await screen.findByText('Router 2');
    expect(screen.getAllByRole('row')[2]?.getAttribute('aria-rowindex')).toBe('3');
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(opened).not.toHaveBeenCalled();
  });

  it('marks the open row, and sorts by the header of a column', async () => {
    const onSort = vi.fn();
    show({ openKey: 'd:3', sort: { id: 'name', direction: 'ascending' }, onSort });
    const row = (await screen.findByText('Router 3')).closest('[role="row"]');
    expect(row?.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('columnheader').getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(onSort).toHaveBeenCalledWith({ id: 'name', direction: 'descending' });
  });

  it('is sorted by keyboard: one more tab stop, the arrows between the titles, and down to the rows', async () => {
    const onSort = vi.fn();
    const columns = ['id', 'name', 'seen'].map((id) => ({ ...NAME, id, title: id, sortable: id !== 'seen' }));
    const { opened } = show({ columns, onSort, sort: { id: 'name', direction: 'ascending' } });
    await screen.findAllByText('Router 0');
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'name' }));
    await userEvent.keyboard('{Enter}');
    expect(onSort).toHaveBeenLastCalledWith({ id: 'name', direction: 'descending' });
    await userEvent.keyboard('{ArrowRight}{ArrowLeft} ');
    expect(onSort).toHaveBeenLastCalledWith({ id: 'id', direction: 'ascending' });
    expect(opened).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('shows what to do where there is nothing', async () => {
    show({ count: 0, empty: <p>No devices yet</p> });
    await screen.findByText('No devices yet');
    expect(screen.queryByRole('grid')).toBeNull();
  });
});
