import { Minus, Plus } from 'lucide-react';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { t } from '#renderer/language/speak.ts';
import { type Area, rectangle, thinned } from '#shared/geo/area.ts';
import { type Pixel, toPixel, toPosition, zoomedTo } from '#shared/geo/camera.ts';
import type { Position } from '#shared/geo/position.ts';
import { classes } from '../classes.ts';
import { IconButton } from '../IconButton.tsx';
import { Credits, GridAndScale } from './GridAndScale.tsx';
import { followGestures, keyed } from './gestures.ts';
import type { MapSight } from './map-sight.ts';
import type { TileArchive } from './tile-archive.ts';
import { useSurface } from './use-surface.ts';

/** What a drag with the button held draws; `pan` moves the map, and draws a rectangle with Shift. */
export type Tool = 'pan' | 'rectangle' | 'lasso';
export type Drawn = { readonly tool: 'rectangle' | 'lasso'; readonly area: Area };

type Props = {
  readonly label: string;
  readonly sight: MapSight;
  readonly archive?: TileArchive | null;
  readonly tool?: Tool;
  /** An area was drawn. Without it nothing can be drawn. */
  readonly onDraw?: (drawn: Drawn) => void;
  /** A place was pressed: beside every mark. */
  readonly onPlace?: (position: Position) => void;
  /** Pictures in a panel do not catch the wheel and the keys. */
  readonly still?: boolean;
  /** Marks: `Pin`. */
  readonly children?: ReactNode;
};

const SightContext = createContext<MapSight | null>(null);

/**
 * A map of the world that needs no network: marks of our own over a surface that draws land and names. Arrow keys move
 * it, + and - zoom, Shift and a drag draws a rectangle; what is on it is listed beside it by whoever uses it.
 */
export function MapView({
  label,
  sight,
  archive = null,
  tool = 'pan',
  onDraw,
  onPlace,
  still = false,
  children,
}: Props) {
  const frame = useRef<HTMLElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const hint = useId();
  const kind = useSurface(ground, sight, { archive, still });
  const [line, setLine] = useState<readonly Pixel[]>([]);
  const heard = useRef({ tool, onDraw, onPlace });
  useLayoutEffect(() => {
    heard.current = { tool, onDraw, onPlace };
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => sight.resize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [sight]);

  useEffect(() => {
    const element = frame.current;
    if (element === null || still) return;
    let drawn: Pixel[] = [];
    let drawing: Drawn['tool'] = 'rectangle';
    return followGestures(element, sight, {
      onClick(at) {
        const { camera, size } = sight.get();
        heard.current.onPlace?.(toPosition(at, camera, size));
      },
      isDrawing(withShift) {
        const chosen = heard.current.tool;
        drawing = chosen === 'lasso' && !withShift ? 'lasso' : 'rectangle';
        return heard.current.onDraw !== undefined && (chosen !== 'pan' || withShift);
      },
      onDraw(at, phase) {
        drawn = phase === 'begin' ? [at] : drawing === 'lasso' ? [...drawn, at] : [drawn[0] ?? at, at];
        const isOver = phase === 'end' || phase === 'cancel';
        setLine(isOver ? [] : drawing === 'lasso' ? drawn : cornersOf(drawn));
        if (phase === 'end') heard.current.onDraw?.({ tool: drawing, area: areaOf(drawing, drawn, sight) });
      },
    });
  }, [sight, still]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== frame.current || event.ctrlKey || event.metaKey || event.altKey || still) return;
    const camera = keyed(event.key, sight.get());
    if (camera === null) return;
    event.preventDefault();
    event.stopPropagation();
    sight.glideTo(camera);
  };
  const zoomBy = (by: number): void => {
    const { camera, size } = sight.get();
    sight.glideTo(zoomedTo(camera, size, camera.zoom + by, { x: size.width / 2, y: size.height / 2 }));
  };

  return (
    <SightContext value={sight}>
      <section
        ref={frame}
        aria-label={label}
        aria-describedby={still ? undefined : hint}
        tabIndex={still ? undefined : 0}
        onKeyDown={onKeyDown}
        // West is on the left in every language.
        dir="ltr"
        data-surface={kind ?? 'opening'}
        className={classes(
          'relative size-full touch-none overflow-hidden bg-(--map-water) select-none focus-visible:outline-offset-[-2px]',
          tool === 'pan'
            ? onPlace === undefined
              ? 'cursor-grab active:cursor-grabbing'
              : 'cursor-crosshair'
            : 'cursor-crosshair',
        )}
      >
        <div ref={ground} className="absolute inset-0" aria-hidden="true" />
        <GridAndScale sight={sight} still={still} />
        {children}
        <DrawnLine line={line} />
        <Credits archive={archive} />
        {still ? null : (
          <>
            <p id={hint} className="sr-only">
              {t('The arrow keys move the map, plus and minus zoom. What is in sight is listed beside the map.')}
            </p>
            <div className="floating absolute end-3 bottom-8 flex flex-col">
              <IconButton
                label={t('Zoom in')}
                icon={<Plus size={15} />}
                keys={['+']}
                side="inline-start"
                onClick={() => zoomBy(1)}
              />
              <IconButton
                label={t('Zoom out')}
                icon={<Minus size={15} />}
                keys={['-']}
                side="inline-start"
                onClick={() => zoomBy(-1)}
              />
            </div>
          </>
        )}
      </section>
    </SightContext>
  );
}

function cornersOf([from, to]: readonly Pixel[]): Pixel[] {
  if (from === undefined || to === undefined) return [];
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}

function areaOf(tool: Drawn['tool'], drawn: readonly Pixel[], sight: MapSight): Area {
  const { camera, size } = sight.get();
  if (tool === 'lasso') return thinned(drawn.map((at) => toPosition(at, camera, size)));
  const xs = drawn.map(({ x }) => x);
  const ys = drawn.map(({ y }) => y);
  const northWest = toPosition({ x: Math.min(...xs), y: Math.min(...ys) }, camera, size);
  const southEast = toPosition({ x: Math.max(...xs), y: Math.max(...ys) }, camera, size);
  return rectangle({
    west: northWest.longitude,
    north: northWest.latitude,
    east: southEast.longitude,
    south: southEast.latitude,
  });
}

function DrawnLine({ line }: { readonly line: readonly Pixel[] }) {
  if (line.length < 2) return null;
  return (
    <svg className="pointer-events-none absolute inset-0 size-full" aria-hidden="true">
      <polygon
        points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
        className="fill-accent stroke-accent"
        fillOpacity={0.12}
        strokeWidth={2}
        strokeDasharray="6 4"
      />
    </svg>
  );
}

type PinProps = { readonly position: Position; readonly children: ReactNode };

/** Keeps a mark on its place: the middle of what is in it lies there. It moves without React. */
export function Pin({ position, children }: PinProps) {
  const sight = useContext(SightContext);
  const pin = useRef<HTMLDivElement>(null);
  const { longitude, latitude } = position;
  const here = useMemo(() => ({ longitude, latitude }), [longitude, latitude]);
  useLayoutEffect(() => {
    if (sight === null) return;
    const place = (): void => {
      if (pin.current === null) return;
      const { camera, size } = sight.get();
      const { x, y } = toPixel(here, camera, size);
      pin.current.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    };
    place();
    return sight.subscribe(place);
  }, [sight, here]);
  return (
    <div ref={pin} className="absolute top-0 left-0 size-0">
      <div className="absolute -translate-1/2">{children}</div>
    </div>
  );
}
