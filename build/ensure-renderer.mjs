import { ensureBuilt } from './bundle.mjs';
import { isInstalled, runMain, Stop } from './toolchain.mjs';

/** Runs before `npm run serve`: the screen it serves must be there and of today. Says nothing on stdout. */
await runMain(async () => {
  if (!isInstalled()) throw new Stop('First run "npm ci": what package-lock.json names is not installed.');
  await ensureBuilt('screen');
  return 0;
});
