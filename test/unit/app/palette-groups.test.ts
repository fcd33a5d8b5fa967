import { expect, test } from 'vitest';
import type { Command } from '#renderer/app/commands.ts';
import { paletteGroups } from '#renderer/app/palette-groups.tsx';
import { layOver } from '#renderer/cache/data/overlay.ts';
import { DeviceRow } from '#shared/device.ts';

const command = (title: string): Command => ({ id: title, title, group: 'Fleet', run: () => undefined });
const commands = [command('Import devices from a file'), command('Import'), command('Library')];
const row = layOver(DeviceRow.parse({ id: 7, name: 'Import hall' }), null);
const devices = row === null ? [] : [row];
const titles = (text: string) =>
  paletteGroups(devices, commands, text, () => undefined).flatMap(({ items }) => items.map(({ title }) => title));

test('an action whose title was typed whole stands before any device, each entry once', () => {
  expect(titles(' import ')).toEqual(['Import', 'Import hall', 'Import devices from a file']);
  expect(titles('Import Devices from a File')).toEqual(['Import devices from a file', 'Import hall']);
});

test('a part of a title leaves devices first', () => {
  expect(titles('impor')).toEqual(['Import hall', 'Import devices from a file', 'Import']);
});
