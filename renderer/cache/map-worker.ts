/** The map worker: one per map on the screen. It makes the clusters, so that neither screen nor search waits for them. */
import { serve } from './data/wire.ts';
import { PlaceIndex } from './map/place-index.ts';

const index = new PlaceIndex();
// `self` in a worker is a DedicatedWorkerGlobalScope; the DOM types know it only as a window.
const scope = self as unknown as Parameters<typeof serve>[0];

serve(scope, {
  load: index.load.bind(index),
  view: index.view.bind(index),
  members: index.members.bind(index),
  inside: index.inside.bind(index),
} satisfies Record<keyof PlaceIndex, (...args: never[]) => unknown>);
