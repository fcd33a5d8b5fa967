import { useStore } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import { address, href, parseRoute, type Route } from './route.ts';

export { deviceKeyOf, deviceSegment, href } from './route.ts';

const route = cell<Route>(parseRoute(location.hash));
window.addEventListener('hashchange', () => route.set(parseRoute(location.hash)));

export function useRoute(): Route {
  return useStore(route);
}

/** The route now, for what is no component. */
export function routeNow(): Route {
  return route.get();
}

/** Calls back after each change of the route. */
export const onRoute: (listener: () => void) => () => void = route.subscribe;

/** Goes to a place; Back returns. */
export function go(...parts: readonly string[]): void {
  location.hash = href(...parts);
}

/** Goes to a place with a query; Back returns. */
export function goWith(parts: readonly string[], query: Readonly<Record<string, string>>): void {
  location.hash = address(parts, query);
}

/** Changes the address without a step of its own for Back: for what is typed or flipped through. */
export function replaceRoute(parts: readonly string[], query: Readonly<Record<string, string>> = {}): void {
  history.replaceState(null, '', address(parts, query));
  route.set(parseRoute(location.hash));
}
