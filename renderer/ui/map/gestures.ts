import { type Camera, leastZoom, movedBy, type Pixel, type Size, zoomedTo } from '#shared/geo/camera.ts';
import type { MapSight } from './map-sight.ts';

/** Fewer pixels are a click with an unsteady hand, not a drag. */
const STEADY = 4;
/** One press of an arrow key, in pixels. */
const STEP = 90;

export type Gestures = {
  /** A press that moved nothing. */
  onClick(at: Pixel): void;
  /** `drawing` begins with Shift, or always while a tool is chosen; `end` is told where it was let go. */
  isDrawing(withShift: boolean): boolean;
  onDraw(at: Pixel, phase: 'begin' | 'go' | 'end' | 'cancel'): void;
};

/** What fingers, mouse and wheel do to a map, whatever draws it. @returns what ends it */
export function followGestures(element: HTMLElement, sight: MapSight, gestures: Gestures): () => void {
  const pointers = new Map<number, Pixel>();
  let begun: Pixel | null = null;
  let isDragged = false;
  let isDrawn = false;
  // Where the element lies is asked when a gesture begins: asked with every move it would be laid out every time.
  let corner = element.getBoundingClientRect();
  const pixelOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Pixel => {
    return { x: clientX - corner.left, y: clientY - corner.top };
  };

  const down = (event: PointerEvent): void => {
    // Marks and buttons on the map are pressed, not dragged.
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a, input, label'))) {
      return;
    }
    element.setPointerCapture(event.pointerId);
    corner = element.getBoundingClientRect();
    const at = pixelOf(event);
    pointers.set(event.pointerId, at);
    if (pointers.size > 1) {
      if (isDrawn) gestures.onDraw(at, 'cancel');
      isDrawn = false;
      isDragged = true;
      return;
    }
    begun = at;
    isDragged = false;
    isDrawn = gestures.isDrawing(event.shiftKey);
    if (isDrawn) gestures.onDraw(at, 'begin');
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const at = pixelOf(event);
    if (begun !== null && Math.hypot(at.x - begun.x, at.y - begun.y) > STEADY) isDragged = true;
    if (isDrawn) gestures.onDraw(at, 'go');
    else if (pointers.size === 1 && isDragged) {
      const { camera, size } = sight.get();
      sight.moveTo(movedBy(camera, size, { x: at.x - before.x, y: at.y - before.y }));
    } else if (pointers.size === 2) sight.moveTo(pinched(sight.get(), [...pointers], event.pointerId, at));
    if (isDragged || isDrawn) pointers.set(event.pointerId, at);
  };
  const end = (event: PointerEvent, isKept: boolean): void => {
    if (!pointers.delete(event.pointerId)) return;
    const at = pixelOf(event);
    if (isDrawn) gestures.onDraw(at, isKept && isDragged ? 'end' : 'cancel');
    else if (isKept && !isDragged) gestures.onClick(at);
    isDrawn = false;
    begun = null;
  };
  const up = (event: PointerEvent): void => end(event, true);
  const cancel = (event: PointerEvent): void => end(event, false);
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    corner = element.getBoundingClientRect();
    const { camera, size } = sight.get();
    // Lines or pixels; a pinch on a touchpad is a wheel with Ctrl, and finer.
    const turned = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1);
    const zoom = camera.zoom - Math.max(-1, Math.min(1, turned * (event.ctrlKey ? 0.01 : 0.0025)));
    sight.moveTo(zoomedTo(camera, size, zoom, pixelOf(event)));
  };
  const double = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button, a')) return;
    corner = element.getBoundingClientRect();
    const { camera, size } = sight.get();
    sight.glideTo(zoomedTo(camera, size, camera.zoom + 1, pixelOf(event)));
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', cancel);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('dblclick', double);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', cancel);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('dblclick', double);
  };
}

/** Two fingers: the middle between them stays where it is, the distance is the zoom. */
function pinched(
  { camera, size }: { readonly camera: Camera; readonly size: Size },
  pointers: readonly (readonly [number, Pixel])[],
  moved: number,
  at: Pixel,
): Camera {
  const mine = pointers.find(([id]) => id === moved)?.[1] ?? at;
  const other = pointers.find(([id]) => id !== moved)?.[1] ?? at;
  const before = Math.hypot(mine.x - other.x, mine.y - other.y);
  const now = Math.hypot(at.x - other.x, at.y - other.y);
  const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
  const shifted = movedBy(camera, size, { x: (at.x - mine.x) / 2, y: (at.y - mine.y) / 2 });
  if (before === 0 || now === 0) return shifted;
  return zoomedTo(shifted, size, shifted.zoom + Math.log2(now / before), middle);
}

/** What a key does to a map; null: nothing. */
export function keyed(key: string, { camera, size }: { readonly camera: Camera; readonly size: Size }): Camera | null {
  const middle = { x: size.width / 2, y: size.height / 2 };
  switch (key) {
    case 'ArrowLeft':
      return movedBy(camera, size, { x: STEP, y: 0 });
    case 'ArrowRight':
      return movedBy(camera, size, { x: -STEP, y: 0 });
    case 'ArrowUp':
      return movedBy(camera, size, { x: 0, y: STEP });
    case 'ArrowDown':
      return movedBy(camera, size, { x: 0, y: -STEP });
    case '+':
    case '=':
      return zoomedTo(camera, size, camera.zoom + 1, middle);
    case '-':
      return zoomedTo(camera, size, camera.zoom - 1, middle);
    case 'Home':
      return { ...camera, zoom: leastZoom(size) };
    default:
      return null;
  }
}
