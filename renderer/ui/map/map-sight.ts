import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Camera, kept, type Size } from '#shared/geo/camera.ts';

/** What a map shows and how large it is; not drawn anew by React with every frame, so its parts subscribe. */
export type Sight = { readonly camera: Camera; readonly size: Size };

/** Longer than this nothing moves (ux.md: motion only shows where a thing went). */
const GLIDE_MS = 140;

/** The camera of one map, and who moves it. */
export class MapSight {
  readonly #store: StoreApi<Sight>;
  #frame = 0;

  constructor(camera: Camera) {
    this.#store = createStore<Sight>(() => ({ camera, size: { width: 0, height: 0 } }));
  }

  readonly get = (): Sight => this.#store.getState();

  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** At once. */
  moveTo(camera: Camera): void {
    cancelAnimationFrame(this.#frame);
    this.#put(camera);
  }

  /** In a moment, unless motion is not wanted. */
  glideTo(camera: Camera): void {
    cancelAnimationFrame(this.#frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#put(camera);
      return;
    }
    const from = this.get().camera;
    const to = kept(camera, this.get().size);
    const begun = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - begun) / GLIDE_MS));
      this.#put(share === 1 ? to : between(from, to, share * (2 - share)));
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  resize(size: Size): void {
    const { camera } = this.get();
    this.#store.setState({ camera: kept(camera, size), size });
  }

  #put(camera: Camera): void {
    const { size } = this.get();
    this.#store.setState({ camera: kept(camera, size), size });
  }
}

function between(from: Camera, to: Camera, share: number): Camera {
  const across = to.center.longitude - from.center.longitude;
  // The shorter way round the world.
  const turned = across - 360 * Math.round(across / 360);
  return {
    center: {
      longitude: from.center.longitude + turned * share,
      latitude: from.center.latitude + (to.center.latitude - from.center.latitude) * share,
    },
    zoom: from.zoom + (to.zoom - from.zoom) * share,
  };
}
