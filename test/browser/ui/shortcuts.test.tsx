import { useMemo } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useCommands } from '#renderer/app/commands.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { clear, draw } from '../features/stage.tsx';

afterEach(clear);

function Page({ run }: { readonly run: () => void }) {
  useShortcuts();
  useCommands(useMemo(() => [{ id: 'one', title: 'One', group: 'Test', keys: '$mod+k', run }], [run]));
  return (
    <>
      <Button busy>Calling…</Button>
      <button type="button" onKeyDown={(event) => event.preventDefault()}>
        Answers itself
      </button>
    </>
  );
}

test('a busy button that has the focus takes no shortcut away; what answers a key itself keeps it', async () => {
  let runs = 0;
  const run = (): void => {
    runs += 1;
  };
  draw(<Page run={run} />);
  await expect.element(page.getByRole('button', { name: 'Calling…' })).toBeVisible();
  (page.getByRole('button', { name: 'Calling…' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(runs).toBe(1);
  (page.getByRole('button', { name: 'Answers itself' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(runs).toBe(1);
});
