import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { tookWords } from './words.ts';

/** Reads branches of one device, one at a time. */
export type Reader = {
  /** The path being read; null: none. */
  readonly busy: string | null;
  readonly problem: Problem | null;
  /** How the last reading went, in words; null: there was none, or it failed. */
  readonly done: string | null;
  readonly read: (path: string) => void;
};

export function useReader(device: DeviceRef): Reader {
  const [path, setPath] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const action = useAction(async (wanted: string) => {
    const began = performance.now();
    setPath(wanted);
    setDone(null);
    await client.parameters.read({ device, paths: [wanted], names: true });
    setDone(t('Read in {duration}', { duration: tookWords(performance.now() - began) }));
  });
  return { busy: action.busy ? path : null, problem: action.problem, done, read: action.run };
}
