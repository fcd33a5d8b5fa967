import type { WebContents } from 'electron';
import { isOurAddress } from './origin.ts';

/** The part of WebContents the guard needs; a test hands in an emitter. */
export type Navigable = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * Keeps a page on our origin: links, scripts, redirects and sub-frames alike; no windows, no webviews (security.md S2,
 * S6). What a person clicked that leads outside goes to the system's browser, if it may.
 */
export function guardNavigation(contents: Navigable, openOutside: (address: string) => Promise<boolean>): void {
  contents.on('will-navigate', (details) => {
    if (!isOurAddress(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isOurAddress(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!isOurAddress(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url);
    return { action: 'deny' };
  });
}
