import type { Camera, Size } from '#shared/geo/camera.ts';
import type { MapColors } from './colors.ts';
import type { TileArchive } from './tile-archive.ts';

/** What lies under the marks of a map: it draws what it is told, and hears nothing of fingers and keys. */
export type Surface = {
  /** `plain`: drawn without the graphics card, for want of WebGL. */
  readonly kind: 'gl' | 'plain';
  show(camera: Camera, size: Size): void;
  recolor(colors: MapColors): void;
  close(): void;
};

export type SurfaceOptions = {
  readonly container: HTMLElement;
  readonly colors: MapColors;
  /** A map file of the person's own over the map of the world; the plain surface cannot draw it. */
  readonly archive: TileArchive | null;
  /** A small picture: the graphics card is not asked for what a plain canvas shows as well. */
  readonly still: boolean;
};
