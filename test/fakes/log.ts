import type { Log, LogFields } from '#electron/ports/log.ts';

export type LogLine = { level: 'debug' | 'info' | 'warn' | 'error'; fields: LogFields; words: string };

/** A log that remembers, children included: a test reads `lines`, or scans `text()` for what must not be in it. */
export function fakeLog(): Log & { lines: LogLine[]; text(): string } {
  const lines: LogLine[] = [];
  const make = (carried: LogFields): Log => {
    const write = (level: LogLine['level']) => (fields: LogFields, words: string) => {
      lines.push({ level, fields: { ...carried, ...fields }, words });
    };
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      child: (fields) => make({ ...carried, ...fields }),
    };
  };
  return { ...make({}), lines, text: () => lines.map(lineText).join('\n') };
}

function lineText({ level, fields, words }: LogLine): string {
  const seen = JSON.stringify(fields, (_, value: unknown) =>
    value instanceof Error ? { ...value, message: value.message, stack: value.stack, cause: value.cause } : value,
  );
  return `${level} ${seen} ${words}`;
}
