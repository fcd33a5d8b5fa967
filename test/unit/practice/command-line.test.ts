import { describe, expect, test } from 'vitest';
import { countUp, helpWords, readCommandLine } from '#electron/practice/command-line.ts';
import { FAULT_KINDS } from '#electron/practice/faults.ts';
import { PERSONALITY_NAMES } from '#electron/practice/personalities.ts';
import { practiceCpes } from '#electron/practice/practice-site.ts';

const ACS = ['--acs', 'http://127.0.0.1:7547/'];

test('the help names every model and every fault', () => {
  const words = helpWords();
  for (const name of [...PERSONALITY_NAMES, ...FAULT_KINDS]) expect(words).toContain(`  ${name} `);
  expect(readCommandLine(['--help'])).toEqual({ kind: 'help', words });
});

test('defaults: one Aurora every five minutes, healthy', () => {
  expect(readCommandLine(ACS)).toMatchObject({
    kind: 'run',
    command: { acsUrl: 'http://127.0.0.1:7547/', count: 1, model: 'aurora', interval: 300, faults: [] },
  });
});

test('all options', () => {
  const more = '--count 12 --serial X9 --model basalt --interval 30 --username u --password p --parameters 900';
  const faults = '--fault slow --fault lost-answer:Reboot --cr-username r --cr-password s';
  expect(readCommandLine([...ACS, ...more.split(' '), ...faults.split(' ')])).toEqual({
    kind: 'run',
    command: {
      acsUrl: 'http://127.0.0.1:7547/',
      count: 12,
      serial: 'X9',
      model: 'basalt',
      interval: 30,
      username: 'u',
      password: 'p',
      connectionRequestUsername: 'r',
      connectionRequestPassword: 's',
      parameters: 900,
      faults: [{ kind: 'slow' }, { kind: 'lost-answer', rpc: 'Reboot' }],
    },
  });
});

describe('what is wrong is said in words, with what would be right', () => {
  test.each([
    [[], '--acs URL is missing'],
    [['--acs', '127.0.0.1:7547'], 'http://'],
    [['--acs', 'ftp://x/'], 'ftp://x/'],
    [[...ACS, '--count', '0'], '--count'],
    [[...ACS, '--count', '1e3'], '1e3'],
    [[...ACS, '--model', 'cisco'], 'aurora, corvid, basalt'],
    [[...ACS, '--fault', 'toString'], 'power-cut'],
    [[...ACS, '--interval', '-5'], '--interval'],
    [[...ACS, '--nonsense'], '--nonsense'],
    [[...ACS, 'stray'], 'stray'],
  ])('%j', (args, words) => {
    const line = readCommandLine(args);
    expect(line.kind).toBe('wrong');
    expect(line).toMatchObject({ words: expect.stringContaining(words) });
  });
});

test('serial numbers count up in their last digits and keep their length', () => {
  expect([0, 1, 2].map((index) => countUp('AUR0099', index))).toEqual(['AUR0099', 'AUR0100', 'AUR0101']);
  expect(countUp('BOX', 1)).toBe('BOX-2');
  expect(countUp('123456789012345678901', 1)).toBe('123456789012345678902');
});

test('the practice CPEs are three boxes of three models, from OUIs no vendor can have', () => {
  const cpes = practiceCpes();
  expect(new Set(cpes.map(({ model }) => model)).size).toBe(3);
  expect(new Set(cpes.map(({ serial }) => serial)).size).toBe(3);
  for (const { oui } of cpes) expect(Number.parseInt(oui.slice(0, 2), 16) & 2, oui).toBe(2);
});
