import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import { bundledFonts } from './build/bundled-fonts.ts';
import { worldMap } from './build/world-map.ts';

const here = import.meta.dirname;

const screen: UserConfig = {
  renderer: {
    root: 'renderer',
    plugins: [react(), tailwindcss(), worldMap()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The CSP allows fonts and pictures from our own origin only, never from data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
};

const shell: UserConfig = {
  main: {
    plugins: [bundledFonts()],
    build: {
      // Everything goes into the bundle: the packaged app carries no node_modules.
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: { input: { main: resolve(here, 'electron/main.ts') } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      // A sandboxed preload must be ONE CommonJS file.
      rolldownOptions: {
        input: { preload: resolve(here, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
};

/**
 * Three bundles: main and preload for Electron, the renderer for Electron and the browser host alike.
 * `DEMARC_BUNDLE=screen` builds the renderer alone: all that the browser host needs (build/bundle.mjs).
 */
export default defineConfig(() => (process.env['DEMARC_BUNDLE'] === 'screen' ? screen : { ...shell, ...screen }));
