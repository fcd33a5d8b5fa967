import { type RefObject, useEffect, useState } from 'react';
import { onTheme, readColors } from './colors.ts';
import type { MapSight } from './map-sight.ts';
import { openSurface } from './open-surface.ts';
import type { Surface } from './surface.ts';
import type { TileArchive } from './tile-archive.ts';

/** Draws the map into an element, in the colours of the theme. @returns what draws it; null until it does */
export function useSurface(
  ground: RefObject<HTMLDivElement | null>,
  sight: MapSight,
  { archive, still }: { readonly archive: TileArchive | null; readonly still: boolean },
): Surface['kind'] | null {
  const [kind, setKind] = useState<Surface['kind'] | null>(null);
  useEffect(() => {
    const container = ground.current;
    if (container === null) return;
    let surface: Surface | null = null;
    let isLeft = false;
    const show = (): void => {
      const { camera, size } = sight.get();
      if (size.width > 0) surface?.show(camera, size);
    };
    void openSurface({ container, colors: readColors(container), archive, still }).then((opened) => {
      if (isLeft) {
        opened.close();
        return;
      }
      surface = opened;
      // The theme may have become another while it opened.
      surface.recolor(readColors(container));
      show();
      setKind(surface.kind);
    });
    const unfollow = sight.subscribe(show);
    const untheme = onTheme(() => surface?.recolor(readColors(container)));
    return () => {
      isLeft = true;
      unfollow();
      untheme();
      surface?.close();
    };
  }, [ground, sight, archive, still]);
  return kind;
}
