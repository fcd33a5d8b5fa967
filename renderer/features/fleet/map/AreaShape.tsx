import { useLayoutEffect, useRef } from 'react';
import type { MapSight } from '#renderer/ui/map/map-sight.ts';
import type { Area } from '#shared/geo/area.ts';
import { toPixel } from '#shared/geo/camera.ts';

/** An area that was drawn, where it lies while the map moves. */
export function AreaShape({ sight, area }: { readonly sight: MapSight; readonly area: Area }) {
  const shape = useRef<SVGPolygonElement>(null);
  useLayoutEffect(() => {
    const draw = (): void => {
      const { camera, size } = sight.get();
      const corners = area.map((corner) => toPixel(corner, camera, size));
      shape.current?.setAttribute('points', corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '));
    };
    draw();
    return sight.subscribe(draw);
  }, [sight, area]);
  return (
    <svg className="pointer-events-none absolute inset-0 size-full" aria-hidden="true">
      <polygon ref={shape} className="fill-accent stroke-accent" fillOpacity={0.08} strokeWidth={2} />
    </svg>
  );
}
