import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinoLog } from '#electron/ports/pino-log.ts';

function logged(write: (log: ReturnType<typeof pinoLog>) => void): string {
  const lines: string[] = [];
  write(pinoLog({ level: 'debug', destination: { write: (line) => lines.push(line) } }));
  for (const line of lines) JSON.parse(line);
  return lines.join('');
}
const SECRET = 'hunter2-planted';

describe('the log', () => {
  it.each([
    ['a field', { password: SECRET }],
    ['a field of an object', { cpe: { password: SECRET } }],
    ['a header', { headers: { authorization: `Bearer ${SECRET}`, 'set-cookie': SECRET } }],
    ['a header two deep', { req: { headers: { cookie: SECRET } } }],
    ['an error’s message', { err: new Error(`401 for Authorization: Bearer ${SECRET}`) }],
    ['an error’s cause', { err: new Error('failed', { cause: new Error(`password=${SECRET}`) }) }],
    ['a digest', { line: `Authorization: Digest username="a", response="${SECRET}"` }],
    ['basic', { line: `Authorization: Basic ${Buffer.from(`u:${SECRET}`).toString('base64')}` }],
    ['a database address', { url: `postgres://demarc:${SECRET}@db.example/demarc` }],
    ['the address of the screen', { ui: `http://127.0.0.1:8400/?key=${SECRET}` }],
    ['JSON in text', { body: JSON.stringify({ name: 'a', password: SECRET }) }],
    ['JSON in JSON', { body: JSON.stringify(JSON.stringify({ token: SECRET })) }],
  ])('keeps %s to itself', (_, fields) => {
    const text = logged((log) => log.child({ part: 'test' }).warn(fields, 'words stay'));
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(Buffer.from(SECRET).toString('base64').slice(4, -4));
    expect(text).toContain('words stay');
  });

  it('is JSON whatever is logged, and leaves ordinary words alone', () => {
    expect(
      logged((log) => log.info({ cpe: '00D09E-Router-1', port: 7547 }, 'Basic settings of the key device')),
    ).toContain('Basic settings of the key device');
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (words, value) => {
        logged((log) =>
          log.error({ value, err: new Error(words) }, `password: ${words} token="${words}" Digest a=${words}`),
        );
      }),
      {
        numRuns: 1_000,
        examples: [
          ['', { '': [{ key: false }] }],
          ['', { '': [{ password: 1234.5e6 }] }],
          ['', [[[{ token: [{ secret: {} }] }]]]],
        ],
      },
    );
  });

  it('takes a number under a secret name out too, however deep it lies', () => {
    expect(logged((log) => log.info({ a: [[[{ password: 271828 }]]] }, ''))).not.toContain('271828');
  });

  it('says nothing below its level', () => {
    const lines: string[] = [];
    pinoLog({ level: 'warn', destination: { write: (line) => lines.push(line) } }).info({}, 'hush');
    expect(lines).toEqual([]);
  });
});
