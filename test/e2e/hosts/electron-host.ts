import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronBinary } from '../../../build/electron-runtime.mjs';
import type { AppHost } from './app.ts';
import { ROOT } from './process.ts';

/** The real Electron, where its runtime is there. */
export const electronHost: AppHost = {
  name: 'electron',
  origins: ['demarc://app'],
  missing: () => (electronBinary() ? null : 'Electron’s runtime is not available on this machine'),
  async start(folder) {
    const executablePath = electronBinary();
    if (!executablePath) throw new Error('no Electron');
    const app = await _electron.launch({
      executablePath,
      args: ['.', '--data', join(folder, 'data')],
      cwd: ROOT,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    let text = '';
    app.process().stderr?.on('data', (chunk) => {
      text += String(chunk);
    });
    return {
      page: await app.firstWindow(),
      log: () => text,
      close: () => app.close(),
      async kill() {
        const ended = new Promise((resolve) => app.process().once('exit', resolve));
        app.process().kill('SIGKILL');
        await ended;
      },
    };
  },
};
