import { type Logger, pino, stdSerializers } from 'pino';
import type { Log } from './log.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Names under which a secret could lie in a log line, at any of the depths we log (security.md S15). */
const SECRET_KEYS = [
  'password',
  'passphrase',
  'secret',
  'token',
  'key',
  'authorization',
  'cookie',
  'set-cookie',
  'connectionRequestPassword',
];
const CENSORED = SECRET_KEYS.flatMap((key) => {
  const spelled = key.includes('-') ? `["${key}"]` : key;
  const dotted = key.includes('-') ? spelled : `.${spelled}`;
  return [spelled, `*${dotted}`, `*.*${dotted}`];
});

/** Credentials within text, also within text that is already JSON: its quotes then have a backslash before them. */
const CREDENTIALS = [
  [/\b(Bearer)\s+[\w.~+/=-]+/gi, '$1 •••'],
  [/\b(Basic)\s+(?:[A-Za-z0-9+/]{16,}|[A-Za-z0-9+/]{4,}(?==))=*/g, '$1 •••'],
  [/\b(Digest)\s+\w+=(?:\\.|[^\n"\\])*/gi, '$1 •••'],
  // Behind a name in quotes only a value in quotes, or a number: a bare true, [ or { is JSON's own and has to stay.
  [/\b((?:password|secret|token|key)\\*["']\s*:\s*\\*["'])[^\s"'&,;\\]+/gi, '$1•••'],
  [/\b(?<name>(?:password|secret|token|key)\\*["']\s*:\s*)-?\d[\d.e+-]*/gi, '$<name>0'],
  [/\b((?:password|secret|token|key)\s*[=:]\s*\\*["']?)[^\s"'&,;\\]+/gi, '$1•••'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"]+:)[^\s@/"]+@/gi, '$1•••@'],
] as const;

/** Takes credentials out of a text. */
export function withoutCredentials(text: string): string {
  return CREDENTIALS.reduce((masked, [pattern, replacement]) => masked.replaceAll(pattern, replacement), text);
}

/** The real log: JSON lines, by default on stderr, so that stdout stays the ready line's. */
export function pinoLog(options: { level: LogLevel; destination?: { write(line: string): void } }): Log {
  const logger = pino(
    {
      level: options.level,
      base: null,
      messageKey: 'msg',
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: CENSORED, censor: '•••' },
      serializers: { err: (error: unknown) => (error instanceof Error ? stdSerializers.errWithCause(error) : error) },
    },
    masking(options.destination ?? pino.destination({ fd: 2, sync: true })),
  );
  return wrap(logger);
}

/** The last look at a line before it leaves: what no redacted path names may still be in a message or a stack. */
function masking(destination: { write(line: string): void }): { write(line: string): void } {
  return { write: (line) => destination.write(withoutCredentials(line)) };
}

function wrap(logger: Logger): Log {
  return {
    debug: (fields, words) => logger.debug(fields, words),
    info: (fields, words) => logger.info(fields, words),
    warn: (fields, words) => logger.warn(fields, words),
    error: (fields, words) => logger.error(fields, words),
    child: (fields) => wrap(logger.child(fields)),
  };
}
