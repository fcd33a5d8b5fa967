import { expect, it } from 'vitest';
import { windowOptions } from '#electron/shell/window-options.ts';

// S1, S2, S23: the whole object, so that an option added or dropped is seen.
it.each([true, false])('a window is made with exactly these options (packaged: %s)', (isPackaged) => {
  expect(windowOptions({ preload: '/app/preload.cjs', isPackaged })).toEqual({
    title: 'Demarc',
    width: 1366,
    height: 820,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: '/app/preload.cjs',
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: !isPackaged,
      backgroundThrottling: false,
    },
  });
});
