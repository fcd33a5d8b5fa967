import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { parseShellArguments } from '#electron/shell/command-line.ts';
import { MENU_PLACES, menuTemplate } from '#electron/shell/menu.ts';
import { takeSingleInstance } from '#electron/shell/single-instance.ts';

describe('the command line (S22)', () => {
  it.each([
    [['electron', '.'], undefined],
    [['demarc', '--data', '/srv/demarc'], '/srv/demarc'],
    [['demarc', '--data=site'], '/work/site'],
    [['demarc', '--data', '../site'], '/site'],
    [['demarc', '--data'], undefined],
    [['demarc', '--data', '--inspect'], undefined],
    [['demarc', '--data', 'a\0b'], undefined],
    [
      ['demarc', 'demarc://app/../../etc', 'https://example.com', '/etc/passwd', '--remote-debugging-port=1'],
      undefined,
    ],
  ])('%j asks for the data folder %s', (argv, dataFolder) => {
    expect(parseShellArguments(argv, '/work')).toEqual({ dataFolder });
  });
});

describe('one instance (S22)', () => {
  const instance = (isFirst: boolean) =>
    Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => isFirst }) as unknown as EventEmitter &
      Parameters<typeof takeSingleInstance>[0];

  it('the second one has nothing to do', () => {
    const second = instance(false);
    expect(takeSingleInstance(second, () => undefined)).toBe(false);
    expect(second.listenerCount('second-instance')).toBe(0);
  });

  it.each([true, false])('the first one’s window comes forward (minimized: %s)', (minimized) => {
    const first = instance(true);
    const window = { isMinimized: () => minimized, restore: vi.fn(), show: vi.fn(), focus: vi.fn() };
    expect(takeSingleInstance(first, () => window)).toBe(true);
    first.emit('second-instance', {}, ['demarc', '--data', '/elsewhere', 'demarc://app/#/x'], '/');
    expect(window.restore).toHaveBeenCalledTimes(minimized ? 1 : 0);
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('a window that is not there yet is no error', () => {
    const first = instance(true);
    takeSingleInstance(first, () => undefined);
    expect(() => first.emit('second-instance')).not.toThrow();
  });
});

/** The roles of a template, sub-menus included. */
function roles(template: readonly MenuItemConstructorOptions[]): string[] {
  return template.flatMap((item) => [
    ...(item.role ? [item.role] : []),
    ...(Array.isArray(item.submenu) ? roles(item.submenu) : []),
  ]);
}

describe('the menu (S23)', () => {
  const make = (platform: string, isPackaged: boolean, goTo = (_route: string): void => undefined) =>
    menuTemplate({ platform, isPackaged, places: MENU_PLACES, goTo });

  it.each(['linux', 'win32', 'darwin'])('developer tools and reload are not in a packaged app (%s)', (platform) => {
    const packaged = roles(make(platform, true));
    expect(packaged).not.toContain('toggleDevTools');
    expect(packaged).not.toContain('reload');
    expect(packaged).not.toContain('viewMenu');
    expect(packaged).toContain('editMenu');
    expect(roles(make(platform, false))).toEqual(expect.arrayContaining(['toggleDevTools', 'reload']));
  });

  it('each place is one click away', () => {
    const visited: string[] = [];
    const go = make('linux', true, (route) => visited.push(route)).find(({ label }) => label === 'Go');
    const items = Array.isArray(go?.submenu) ? go.submenu : [];
    for (const item of items) item.click?.({} as never, undefined, {} as never);
    expect(visited).toEqual(MENU_PLACES.map(({ route }) => route));
    expect(new Set(items.map(({ accelerator }) => accelerator)).size).toBe(items.length);
  });

  it('the places are those of the rail, in its order', () => {
    const places = readFileSync(join(import.meta.dirname, '../../../renderer/app/places.ts'), 'utf8');
    const inRail = [...places.matchAll(/id: '(\w+)'[^}]*?inRail: true/g)].map((match) => `/${match[1]}`);
    expect(MENU_PLACES.map(({ route }) => route)).toEqual(inRail);
  });

  it('a Mac has its app menu', () => {
    expect(roles(make('darwin', true))).toContain('appMenu');
    expect(roles(make('linux', true))).not.toContain('appMenu');
  });
});
