import { useMemo } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Command, registerCommands, useCommands } from '#renderer/app/commands.ts';
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

/** A command of these keys that writes down that it ran. */
function commandOf(keys: string, ran: string[]): Command {
  return { id: keys, title: keys, group: 'Test', keys, run: () => ran.push(keys) };
}

function Listening() {
  useShortcuts();
  return <input aria-label="Text" />;
}

test('a shortcut of two keys outlives what comes and goes between them, and what is typed elsewhere', async () => {
  const ran: string[] = [];
  const away = [registerCommands([commandOf('g l', ran), commandOf('l', ran), commandOf('n', ran)])];
  draw(<Listening />);
  await expect.element(page.getByRole('textbox')).toBeVisible();

  await userEvent.keyboard('g');
  away.push(registerCommands([commandOf('x', ran)]));
  // What redraws the page by it has done so.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await userEvent.keyboard('l');
  expect(ran).toEqual(['g l']);

  // It is over with its last key: the next one stands for itself.
  await userEvent.keyboard('l');
  expect(ran).toEqual(['g l', 'l']);
  // Another key between the two ends what was begun.
  await userEvent.keyboard('gxl');
  expect(ran).toEqual(['g l', 'l', 'x', 'l']);
  // A command that comes while its first key is down already.
  await userEvent.keyboard('g');
  away.push(registerCommands([commandOf('g n', ran)]));
  await userEvent.keyboard('n');
  expect(ran.slice(4)).toEqual(['g n']);
  // Text is text.
  (page.getByRole('textbox').element() as HTMLElement).focus();
  await userEvent.keyboard('gln');
  expect(ran.slice(5)).toEqual([]);
  for (const take of away) take();
});
