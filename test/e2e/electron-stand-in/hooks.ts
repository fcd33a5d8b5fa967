import { registerHooks } from 'node:module';

/**
 * `node --import …/hooks.ts out/main/main.js`: the built main process meets the stand-in where it imports `electron`.
 * Everything else resolves as ever.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: new URL('./electron.ts', import.meta.url).href, format: 'module-typescript', shortCircuit: true };
  },
});
