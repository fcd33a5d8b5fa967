import { useLayoutEffect, useRef } from 'react';
import { t } from '#renderer/language/speak.ts';
import { graticule, scaleBar } from '#shared/geo/graticule.ts';
import type { MapSight } from './map-sight.ts';
import type { TileArchive } from './tile-archive.ts';

/** The longest the scale bar becomes, in pixels. */
const SCALE_MOST = 120;

/** Lines of longitude and latitude, and how long a kilometre is: what makes an empty part of a map readable. */
export function GridAndScale({ sight, still }: { readonly sight: MapSight; readonly still: boolean }) {
  const grid = useRef<SVGPathElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const draw = (): void => {
      const { camera, size } = sight.get();
      if (size.width === 0) return;
      const { meridians, parallels } = graticule(camera, size);
      grid.current?.setAttribute(
        'd',
        [
          ...meridians.map(({ at }) => `M${at.toFixed(1)} 0V${size.height}`),
          ...parallels.map(({ at }) => `M0 ${at.toFixed(1)}H${size.width}`),
        ].join(''),
      );
      const { metres, pixels } = scaleBar(camera, SCALE_MOST);
      if (bar.current !== null) bar.current.style.width = `${pixels.toFixed(1)}px`;
      if (words.current !== null)
        words.current.textContent =
          metres >= 1000 ? t('{length} km', { length: metres / 1000 }) : t('{length} m', { length: metres });
    };
    draw();
    return sight.subscribe(draw);
  }, [sight]);
  return (
    <>
      <svg className="pointer-events-none absolute inset-0 size-full" aria-hidden="true">
        <path ref={grid} className="fill-none stroke-(--map-line) opacity-40" strokeWidth="0.5" />
      </svg>
      {still ? null : (
        <div className="pointer-events-none absolute start-3 bottom-2 text-tiny text-soft" aria-hidden="true">
          <span ref={words} className="tabular" />
          <div ref={bar} className="h-1.5 border border-t-0 border-soft" />
        </div>
      )}
    </>
  );
}

/** Whose map it is: GeoNames and most map files ask to be named. */
export function Credits({ archive }: { readonly archive: TileArchive | null }) {
  const owners = [archive?.attribution ?? '', 'GeoNames', 'Natural Earth'];
  return (
    <p className="pointer-events-none absolute end-0 bottom-0 max-w-full truncate bg-surface px-1.5 text-tiny text-soft">
      {owners.filter((owner) => owner !== '').join(' · ')}
    </p>
  );
}
