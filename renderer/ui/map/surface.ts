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

function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers keep few of them: this one is given back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** The best surface this computer can draw. Each is a chunk of its own, read when it is wanted. */
export async function openSurface(options: SurfaceOptions): Promise<Surface> {
  const needsGl = !options.still || options.archive !== null;
  if (needsGl && hasWebGl()) {
    try {
      const { glSurface } = await import('./gl-surface.ts');
      return await glSurface(options);
    } catch {
      // A driver that promises WebGL and cannot keep it: the map is drawn plain, and says so.
    }
  }
  const { plainSurface } = await import('./plain-surface.ts');
  return plainSurface(options);
}
