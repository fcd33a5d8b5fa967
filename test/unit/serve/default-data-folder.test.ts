import { expect, it } from 'vitest';
import { defaultDataFolder } from '#electron/default-data-folder.ts';

it.each([
  ['linux', '/home/ana', {}, '/home/ana/.local/share/demarc'],
  ['linux', '/home/ana', { XDG_DATA_HOME: '/data/ana' }, '/data/ana/demarc'],
  ['linux', '/home/ana', { XDG_DATA_HOME: 'relative' }, '/home/ana/.local/share/demarc'],
  ['linux', '/home/ana', { XDG_DATA_HOME: '' }, '/home/ana/.local/share/demarc'],
  ['freebsd', '/home/ana', {}, '/home/ana/.local/share/demarc'],
  ['darwin', '/Users/ana', { XDG_DATA_HOME: '/data' }, '/Users/ana/Library/Application Support/Demarc'],
  ['win32', 'C:\\Users\\Ana', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\Demarc'],
  ['win32', 'C:\\Users\\Ana', {}, 'C:\\Users\\Ana\\AppData\\Roaming\\Demarc'],
])('%s, %s, %o → %s', (platform, home, environment, folder) => {
  expect(defaultDataFolder({ platform, home, environment })).toBe(folder);
});
