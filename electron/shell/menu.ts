import type { MenuItemConstructorOptions } from 'electron';

/**
 * A place of the app as the menu offers it; `route` is what stands behind the `#` of its address. A
 * test keeps the table equal to the screen's rail (renderer/app/places.ts).
 */
export type MenuPlace = { readonly label: string; readonly route: string; readonly accelerator: string };

export const MENU_PLACES: readonly MenuPlace[] = [
  { label: 'Fleet', route: '/fleet', accelerator: 'CmdOrCtrl+1' },
  { label: 'Bench', route: '/bench', accelerator: 'CmdOrCtrl+2' },
  { label: 'Recipes', route: '/recipes', accelerator: 'CmdOrCtrl+3' },
  { label: 'Library', route: '/library', accelerator: 'CmdOrCtrl+4' },
  { label: 'Neighbours', route: '/neighbours', accelerator: 'CmdOrCtrl+5' },
  { label: 'Audit', route: '/audit', accelerator: 'CmdOrCtrl+6' },
  { label: 'Insights', route: '/insights', accelerator: 'CmdOrCtrl+7' },
  { label: 'Sync', route: '/sync', accelerator: 'CmdOrCtrl+8' },
  { label: 'Settings', route: '/settings', accelerator: 'CmdOrCtrl+,' },
  { label: 'Help', route: '/help', accelerator: 'CmdOrCtrl+9' },
];

type MenuFacts = {
  platform: string;
  isPackaged: boolean;
  places: readonly MenuPlace[];
  goTo: (route: string) => void;
};

/**
 * The menu as Electron's template, from a table and two facts. Everything that edits text is there, because on macOS
 * copy and paste work only through the menu; reload and developer tools only where the app is not packaged (S23).
 */
export function menuTemplate({ platform, isPackaged, places, goTo }: MenuFacts): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    {
      label: 'Go',
      submenu: places.map(({ label, route, accelerator }) => ({ label, accelerator, click: () => goTo(route) })),
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isPackaged
          ? []
          : [{ type: 'separator' } as const, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
  ];
}
