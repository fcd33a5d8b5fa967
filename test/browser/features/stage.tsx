import '#renderer/ui/theme.css';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { DesignSystem } from '#renderer/ui/DesignSystem.tsx';

let root: Root | null = null;
let place: HTMLElement | null = null;

/** Draws something on an empty page, in the design system. */
export function draw(element: ReactNode): void {
  place = document.createElement('div');
  place.id = 'root';
  document.body.append(place);
  root = createRoot(place);
  root.render(<DesignSystem>{element}</DesignSystem>);
}

/** Takes everything off the page, and the address back to the start. */
export function clear(): void {
  root?.unmount();
  place?.remove();
  root = null;
  place = null;
  location.hash = '';
}
