import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#renderer/language/catalogue.ts';
import { LANGUAGES } from '#renderer/language/languages.ts';
import { readCatalogue } from '../../../build/language/catalogue-files.ts';
import { catalogueFaults } from '../../../build/language/faults.ts';
import { type Room, rooms, screenFiles, textOf } from '../../../build/language/rooms.ts';
import { saidIn, unreadableIn } from '../../../build/language/sentences.ts';
import { typographyFaults } from '../../../build/language/typography.ts';

const OFFERED = LANGUAGES.filter(({ code, offered }) => offered && code !== 'en').map(({ code }) => code);

describe('the catalogues', () => {
  it('say in every language that is offered what the screen says, and nothing else', { timeout: 60_000 }, async () => {
    const said = rooms();
    expect(said.length).toBeGreaterThan(10);
    for (const code of OFFERED) expect(catalogueFaults(code, await readCatalogue(code), said)).toEqual([]);
  });

  it('every sentence of the screen can be read from its source', () => {
    expect(screenFiles().flatMap((file) => unreadableIn(file, textOf(file)))).toEqual([]);
    expect(unreadableIn('a.ts', 't(words)')).toEqual(['a.ts:1']);
  });
});

describe('a fault of a catalogue is found', () => {
  const source = "t('Port {port}'); plural('{count} row', '{count} rows', 3);";
  const planted: Room[] = [{ room: 'planted', of: 'screen', sentences: saidIn('a.ts', source) }];
  const rows = { one: '{count} fila', many: '{count} de filas', other: '{count} filas' };
  const faults = (screen: Catalogue['screen']): string[] => catalogueFaults('es', { screen, heard: {} }, planted);

  it('and a good one has none', () => {
    expect(faults({ 'Port {port}': 'Puerto {port}', '{count} rows': rows })).toEqual([]);
  });

  it.each<[string, Catalogue['screen'], string]>([
    ['a sentence without a translation', { '{count} rows': rows }, 'is not translated'],
    ['an empty translation', { 'Port {port}': '', '{count} rows': rows }, 'is not translated'],
    ['a lost hole', { 'Port {port}': 'Puerto', '{count} rows': rows }, 'loses {port}'],
    ['a strange hole', { 'Port {port}': 'Puerto {port} {host}', '{count} rows': rows }, 'has a strange {host}'],
    [
      'a plural form that the language has',
      { 'Port {port}': 'Puerto {port}', '{count} rows': { one: '{count} fila', other: '{count} filas' } },
      'has no form “many”',
    ],
    [
      'a sentence nobody says',
      { 'Port {port}': 'Puerto {port}', '{count} rows': rows, Gone: 'Ido' },
      'nobody says "Gone"',
    ],
  ])('%s', (_, screen, fault) => {
    expect(faults(screen)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('how a translation is written', () => {
  it.each<[string, string, string, string]>([
    ['de', 'It waits.', 'Es wartet', 'ends in'],
    ['de', 'Name “{name}”.', 'Name "{name}", «{name}».', 'quotes'],
    ['de', 'Reading…', 'Wird gelesen…', 'space before'],
    ['de', 'Look at your device.', 'Sehen Sie  nach.', 'two spaces'],
    ['de', 'Look at your device.', 'Sieh nach deinem Gerät.', 'says du'],
    ['es', 'Delete it?', 'Eliminarlo?', 'without ¿'],
    ['es', 'Your token.', 'Tus tokens.'.toLowerCase(), 'says tú'],
    ['fr', 'Delete it?', 'Le supprimer?', 'narrow space'],
    ['fr', 'The device', "L'appareil", 'apostrophe'],
    ['fr', 'Error: {words}', 'Erreur : {words}', 'hard space'],
  ])('in %s of “%s”: %s', (language, key, said, fault) => {
    expect(typographyFaults(language, key, said).join('; ')).toContain(fault);
  });

  it('and what a program reads is left alone', () => {
    expect(typographyFaults('fr', 'Type changed:<7d', 'Tapez changed:<7d')).toEqual([]);
    expect(typographyFaults('de', 'start with: --data DIR', 'starten mit: --data DIR')).toEqual([]);
  });
});
