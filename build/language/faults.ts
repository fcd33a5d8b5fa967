import type { Catalogue, Forms, Words } from '../../renderer/language/catalogue.ts';
import { categoriesOf } from './catalogue-files.ts';
import type { Room } from './rooms.ts';
import { holesOf, type Sentence } from './sentences.ts';
import { typographyFaults } from './typography.ts';

/** Everything that is wrong with a catalogue, as `room: what` lines a translator can go by. */
export function catalogueFaults(language: string, catalogue: Catalogue, rooms: readonly Room[]): string[] {
  return [...missingOf(language, catalogue, rooms), ...unusedOf(catalogue, rooms)];
}

/** What is said and not translated, or translated into something else. */
export function missingOf(language: string, catalogue: Catalogue, rooms: readonly Room[]): string[] {
  return rooms.flatMap(({ room, of, sentences }) =>
    sentences.flatMap((sentence) =>
      sentenceFaults(language, sentence, own(catalogue[of], sentence.key)).map(
        (fault) => `${room}: ${JSON.stringify(sentence.key)} ${fault}`,
      ),
    ),
  );
}

/** What is translated and never said. */
export function unusedOf(catalogue: Catalogue, rooms: readonly Room[]): string[] {
  const said = (of: Room['of']): Set<string> =>
    new Set(rooms.filter((room) => room.of === of).flatMap(({ sentences }) => sentences.map(({ key }) => key)));
  return (['screen', 'heard'] as const).flatMap((of) => {
    const known = said(of);
    return Object.keys(catalogue[of])
      .filter((key) => !known.has(key))
      .map((key) => `${of}: nobody says ${JSON.stringify(key)}`);
  });
}

function own(words: Words, key: string): string | Forms | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

function sentenceFaults(language: string, { key, one }: Sentence, said: string | Forms | undefined): string[] {
  if (said === undefined || said === '') return ['is not translated'];
  if (one === null) {
    return typeof said === 'string'
      ? [...holeFaults(key, said), ...typographyFaults(language, key, said)]
      : ['does not count: it is one text'];
  }
  if (typeof said === 'string') return ['counts: it has a form for each plural category'];
  return categoriesOf(language).flatMap((category) => {
    const form = said[category];
    if (form === undefined || form === '') return [`has no form “${category}”`];
    // "One device" may leave its number out; the holes of the two English sentences are all there are.
    const wanted = new Set([...holesOf(one), ...holesOf(key)]);
    const lost = holesOf(key).filter((hole) => hole !== 'count' && !holesOf(form).includes(hole));
    const strange = holesOf(form).filter((hole) => !wanted.has(hole) && hole !== 'count');
    return [
      ...lost.map((hole) => `loses {${hole}} in “${category}”`),
      ...strange.map((hole) => `has a strange {${hole}}`),
      ...typographyFaults(language, key, form),
    ];
  });
}

function holeFaults(key: string, said: string): string[] {
  const holes = holesOf(key);
  const found = holesOf(said);
  return [
    ...holes.filter((hole) => !found.includes(hole)).map((hole) => `loses {${hole}}`),
    ...found.filter((hole) => !holes.includes(hole)).map((hole) => `has a strange {${hole}}`),
  ];
}
