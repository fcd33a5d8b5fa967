import type { BrowserWindowConstructorOptions } from 'electron';

type WindowFacts = {
  /** Absolute path of the built preload. */
  preload: string;
  /** True in a packaged app: developer tools are off there (security.md S23). */
  isPackaged: boolean;
};

/**
 * The only options a window of this app is ever made with (security.md S1, S2). Defaults are written out too: a later
 * Electron that changes one changes nothing here, and the test compares the whole object.
 */
export function windowOptions({ preload, isPackaged }: WindowFacts): BrowserWindowConstructorOptions {
  return {
    title: 'Demarc',
    width: 1366,
    height: 820,
    minWidth: 720,
    minHeight: 480,
    // Shown once there is something to see.
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
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
      // The spelling checker fetches its dictionaries from the net (security.md S21).
      spellcheck: false,
      safeDialogs: true,
      devTools: !isPackaged,
      // Replay and event streams go on while another window covers this one.
      backgroundThrottling: false,
    },
  };
}
