/**
 * The log, as pino spells it (object first, then words), narrowed to what the rooms need. A room never writes to the
 * console and never logs a secret; the real logger redacts what slips through (security.md S15).
 */
export type LogFields = Readonly<Record<string, unknown>>;
export type Log = {
  debug(fields: LogFields, words: string): void;
  info(fields: LogFields, words: string): void;
  warn(fields: LogFields, words: string): void;
  error(fields: LogFields, words: string): void;
  /** A log whose lines all carry these fields. */
  child(fields: LogFields): Log;
};

/** Says nothing: for tools that have no log. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLog,
};
