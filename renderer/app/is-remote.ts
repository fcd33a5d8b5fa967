import { useSites } from './host.ts';

/** Is the open site another control server, and not this laptop's own? */
export function useIsRemote(): boolean {
  const state = useSites();
  return state?.sites.find(({ id }) => id === state.open)?.kind === 'remote';
}
