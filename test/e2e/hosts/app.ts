import type { Page } from '@playwright/test';
import type { Environment } from './process.ts';

/** One start of Demarc, whatever shows it. */
export type RunningApp = {
  readonly page: Page;
  /** Ends it as a person does: closes the window, stops the program. */
  close(): Promise<void>;
  /** Ends it as a power cut does: `kill -9`, the host and the browser. */
  kill(): Promise<void>;
  /** What the program wrote on stderr so far. */
  log(): string;
};

/** Something that can show Demarc. The same specs run on every one of them. */
export type AppHost = {
  readonly name: string;
  /** The address the page's own files come from; every other one is foreign. */
  readonly origins: readonly string[];
  /** Why it cannot run here, or null. */
  missing(): string | null;
  /** Starts Demarc on a data folder; the browser's profile lies in it or beside it, so a second start finds both. */
  start(folder: string, environment?: Environment): Promise<RunningApp>;
};
