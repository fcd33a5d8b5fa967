import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RPC_DOCUMENT, rpcDocument } from '../../build/rpc-document.ts';

it('docs/rpcs.md says what the table of RPCs says (npm run docs writes it anew)', () => {
  expect(readFileSync(RPC_DOCUMENT, 'utf8')).toBe(rpcDocument());
});
