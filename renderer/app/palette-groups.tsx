import { Router } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeviceKey, FleetRow } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import type { Command } from './commands.ts';

/** A line of the palette. */
export type Entry = {
  readonly id: string;
  readonly title: string;
  readonly aside?: string | undefined;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly run: () => void;
};
export type Group = { readonly value: string; readonly items: readonly Entry[] };

/** What is found, as Enter takes it: an action whose whole title was typed, then devices, then every other action. */
export function paletteGroups(
  devices: readonly FleetRow[],
  commands: readonly Command[],
  text: string,
  openDevice: (key: DeviceKey) => void,
): Group[] {
  const typed = text.trim().toLowerCase();
  const isNamed = ({ title }: Command): boolean => title.toLowerCase() === typed;
  const others = commands.filter((command) => !isNamed(command));
  const named = commandGroups(commands.filter(isNamed), typed).flatMap(({ items }) => items);
  return [
    ...(named.length === 0 ? [] : [{ value: t('Called exactly that'), items: named }]),
    ...deviceGroup(devices, openDevice),
    ...commandGroups(others, typed),
  ];
}

function deviceGroup(devices: readonly FleetRow[], openDevice: (key: DeviceKey) => void): Group[] {
  if (devices.length === 0) return [];
  const items = devices.map((row) => ({
    id: row.key,
    title: row.name ?? t('Without a name'),
    aside: row.serial_number ?? undefined,
    icon: <Router size={15} />,
    run: () => openDevice(row.key),
  }));
  return [{ value: t('Devices'), items }];
}

function commandGroups(commands: readonly Command[], typed: string): Group[] {
  const words = typed.split(/\s+/);
  const groups = new Map<string, Entry[]>();
  for (const { id, title, group, keys, icon, words: more, hidden, run } of commands) {
    const text = `${title} ${group} ${more ?? ''}`.toLowerCase();
    if (hidden === true || !words.every((word) => text.includes(word))) continue;
    const items = groups.get(group) ?? [];
    items.push({ id, title, icon, keys, run });
    groups.set(group, items);
  }
  return [...groups].map(([value, items]) => ({ value, items }));
}
