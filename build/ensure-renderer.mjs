import { ensureBuilt } from './bundle.mjs';
import { runMain } from './toolchain.mjs';

/** Runs before `npm run serve`: the screen it serves must be there and of today. Says nothing on stdout. */
await runMain(async () => {
  await ensureBuilt('screen');
  return 0;
});
