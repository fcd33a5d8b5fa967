import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { openField } from '#renderer/cache/field.ts';
import { useDeviceDetail, useFleetRow, useFleetView, useOutbox, usePull, useWaiting } from '#renderer/cache/hooks.ts';
import type { DeviceKey, Field } from '#renderer/cache/types.ts';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import { PageHost } from './page-host.ts';

let field: Field | null = null;

afterEach(async () => {
  cleanup();
  await field?.close();
  field = null;
});

function Fleet({ of, text }: { readonly of: Field; readonly text: string }) {
  const list = useFleetView(of, { text, sort: { key: 'best', direction: 'ascending' } });
  const { waiting, landed } = useWaiting(of);
  const shown = Array.from({ length: Math.min(5, list.matched) }, (_, index) => list.at(index)?.name ?? '…');
  return (
    <>
      <output aria-label="list">{`${list.matched}/${list.total} ${shown.join(', ')}`}</output>
      <output aria-label="waiting">{`${waiting} waiting, ${landed} landed, ${useOutbox(of).length} entries`}</output>
      <output aria-label="pull">{usePull(of).phase}</output>
    </>
  );
}

function Device({ of, id }: { readonly of: Field; readonly id: DeviceKey }) {
  const row = useFleetRow(of, id);
  const { detail, state, server } = useDeviceDetail(of, id);
  return <output aria-label="device">{`${row?.name} | ${detail?.name} | ${server?.name} | ${state}`}</output>;
}

const shows = (label: string, words: string): Promise<void> =>
  waitFor(() => expect(screen.getByLabelText(label).textContent).toContain(words), { timeout: 10_000 });

test('lists, rows and details follow what is typed, saved and landed', async () => {
  const host = new PageHost(300);
  const opened = await openField({ client: host.client, site: `remote-hooks-${Date.now()}` as SiteId });
  field = opened;
  const key = 'd:120' as DeviceKey;
  const page = (text: string) => (
    <StrictMode>
      <Fleet of={opened} text={text} />
      <Device of={opened} id={key} />
    </StrictMode>
  );
  const { rerender } = render(page(''));
  await shows('list', '300/300 Branch router 1, Branch router 2, Branch router 3');
  await shows('pull', 'idle');
  await shows('device', 'Branch router 120 | Branch router 120 | Branch router 120 | fresh');

  rerender(page('branch router 12'));
  await shows('list', '/300 Branch router 12, Branch router 120, Branch router 121');

  host.isOnline = false;
  await opened.work.edit({
    target: { of: 'device', id: 120 as DeviceId },
    base: { name: 'Branch router 120' },
    set: { name: 'Router 12 in the cellar' },
  });
  await shows('waiting', '1 waiting, 0 landed, 1 entries');
  await shows('device', 'Router 12 in the cellar | Router 12 in the cellar | Branch router 120');
  rerender(page('cellar'));
  await shows('list', '1/300 Router 12 in the cellar');

  host.isOnline = true;
  opened.work.sendNow();
  await shows('waiting', '0 waiting, 1 landed, 0 entries');
  await shows('device', 'Router 12 in the cellar | Router 12 in the cellar | Router 12 in the cellar | fresh');
});

test('a list nobody looks at costs nothing, and is there again when somebody does', async () => {
  const host = new PageHost(30);
  const opened = await openField({ client: host.client, site: `remote-hooks-${Date.now()}` as SiteId });
  field = opened;
  const { unmount } = render(<Fleet of={opened} text="" />);
  await shows('list', '30/30');
  unmount();
  render(<Fleet of={opened} text="branch router 7" />);
  await shows('list', '/30 Branch router 7, ');
});
