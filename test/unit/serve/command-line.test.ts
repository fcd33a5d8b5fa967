import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_CLOCK, HELP, readCommandLine } from '#electron/command-line.ts';
import { DEMO_INSTANT } from '#electron/inventory/demo/demo.ts';

const read = (...argv: string[]) => readCommandLine(argv, '/work/here');

describe('receipts', () => {
  it('verify takes a file, resolved against the folder one is in', () => {
    expect(read('receipts', 'verify', '--file', 'r.jsonl')).toEqual({
      kind: 'receipts verify',
      file: '/work/here/r.jsonl',
    });
    expect(read('receipts', 'verify')).toMatchObject({ kind: 'wrong' });
    expect(read('receipts', 'print')).toMatchObject({ kind: 'wrong' });
  });
});

describe('serve', () => {
  it('has the defaults that DESIGN.md names', () => {
    expect(read()).toEqual({
      kind: 'serve',
      data: null,
      http: { host: '127.0.0.1', port: 8400 },
      acs: null,
      acsTls: null,
      database: null,
      keyFile: null,
      demo: false,
      clock: null,
      connectionRequestSeconds: undefined,
      chooseSite: false,
      logLevel: 'info',
    });
  });

  it('takes every option', () => {
    const line =
      '--data d --http 0.0.0.0:0 --acs [::1]:7547 --acs-tls [::1]:0 --acs-tls-min 1.1 --database postgres://u:p@h/d --demo --clock 2024-01-15T15:30:00Z --connection-request-timeout 3 --log debug';
    expect(read(...line.split(' '))).toMatchObject({
      data: '/work/here/d',
      http: { host: '0.0.0.0', port: 0 },
      acs: { host: '::1', port: 7547 },
      acsTls: { host: '::1', port: 0, minVersion: 'TLSv1.1' },
      database: 'postgres://u:p@h/d',
      demo: true,
      clock: Date.parse('2024-01-15T15:30:00Z'),
      connectionRequestSeconds: 3,
      logLevel: 'debug',
    });
    expect(read('--choose-site', '--no-open', '--data=/abs', '--http=localhost:1')).toMatchObject({
      chooseSite: true,
      data: '/abs',
      http: { host: 'localhost', port: 1 },
    });
  });

  it('a demo without a clock starts at the instant of the demo data', () => {
    expect(read('--demo')).toMatchObject({ clock: DEMO_INSTANT });
    expect(Date.parse(DEMO_CLOCK)).toBe(DEMO_INSTANT);
    expect(HELP).toContain(DEMO_CLOCK);
  });

  it.each([
    ['--http 8400', '--http'],
    ['--http 127.0.0.1', '--http'],
    ['--http 127.0.0.1:70000', '--http'],
    ['--http ::1:8400', '--http'],
    ['--http http://127.0.0.1:8400', '--http'],
    ['--http', '--http'],
    ['--acs somewhere', '--acs'],
    ['--database mysql://h/d', '--database'],
    ['--database file.db', '--database'],
    ['--clock yesterday', '--clock'],
    ['--clock 2024-01-15', '--clock'],
    ['--clock 2024-13-45T99:00:00Z', '--clock'],
    ['--connection-request-timeout 0', '--connection-request-timeout'],
    ['--connection-request-timeout 1.5', '--connection-request-timeout'],
    ['--log loud', '--log'],
    ['--data=', '--data'],
    ['--demo=yes', '--demo'],
    ['--colour', '--colour'],
    ['start', 'start'],
    ['--choose-site --demo', '--choose-site'],
    ['--choose-site --acs 127.0.0.1:7547', '--choose-site'],
  ])('refuses “%s” and names what is wrong', (line, named) => {
    const command = read(...line.split(' '));
    if (command.kind !== 'wrong') throw new Error(command.kind);
    expect(command.words).toContain(named);
  });

  it('never throws', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('--http', '--data', 'token', 'create', '--name', '--demo', '-', '--'),
    );
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (argv) => void read(...argv)));
  });
});

describe('token', () => {
  it('create, list, revoke', () => {
    expect(
      read('token', 'create', '--name', 'Van 7', '--organization', '5', '--organization', '6', '--read-only'),
    ).toEqual({
      kind: 'token create',
      data: null,
      database: null,
      name: 'Van 7',
      organizations: [5, 6],
      readOnly: true,
    });
    expect(read('token', 'create', '--data', 'd', '--name', 'x')).toMatchObject({
      data: '/work/here/d',
      organizations: null,
      readOnly: false,
    });
    expect(read('token', 'list')).toEqual({ kind: 'token list', data: null, database: null });
    expect(read('token', 'revoke', 'Van 7')).toMatchObject({ kind: 'token revoke', name: 'Van 7' });
  });

  it.each([
    'token',
    'token remove x',
    'token create',
    'token create --name x --organization five',
    'token revoke',
    'token revoke a b',
    'token list x',
  ])('refuses “%s”', (line) => {
    expect(read(...line.split(' '))).toMatchObject({ kind: 'wrong' });
  });
});

it('--help wins wherever it stands', () => {
  expect(read('--colour', '--help').kind).toBe('help');
  expect(read('token', '-h').kind).toBe('help');
});
