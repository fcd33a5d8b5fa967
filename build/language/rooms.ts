import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heardIn, type Sentence, saidIn } from './sentences.ts';

/** Which sentences there are, and in which file of a catalogue each is translated. */

const ROOT = join(import.meta.dirname, '../..');

/** Files that know no language and whose English the window shows: rules, the ACS, the cache. */
const HEARD: readonly { readonly room: string; readonly files: readonly string[] }[] = [
  { room: 'heard-errors', files: ['shared/{errors,control-errors,library-errors}.ts'] },
  { room: 'heard-faults', files: ['shared/cwmp/{faults,refusal,warnings}.ts'] },
  { room: 'heard-diagnosis', files: ['electron/acs/diagnosis/*.ts'] },
  {
    room: 'heard-acs',
    files: [
      'electron/acs/{acs,recovery}.ts',
      'electron/acs/plan/{attributes,device,diagnostics,errands,management,object,order-plans,proofs,reach,read}.ts',
      'electron/acs/plan/{settings,sync,transfer,work}.ts',
      'electron/acs/reach/{caller,connection-request}.ts',
      'electron/acs/reception/{admission,live-session,log-in,reception,same-device}.ts',
      'electron/acs/session/session.ts',
      'shared/{operation,parameters,diagnostics,firmware-fit,firmware-verdict}.ts',
      'electron/store/operations.ts',
    ],
  },
  {
    room: 'heard-rules',
    files: [
      'shared/{outbox-words,interface-kind,serial}.ts',
      'shared/audit/{audit,expected-list,proposals,report}.ts',
      'shared/import/{plan,table}.ts',
      'shared/recipe/{compile,diagnostics,model-facts,recipe,rehearsal,run}.ts',
      'electron/recipes/{device-operation,readings,recipe-text,run-file,unit-rehearsal}.ts',
      'electron/control/{failures,certificate}.ts',
      'electron/inventory/{catalogue-blockers,device-blockers,log,onboarding,pending,settings}.ts',
    ],
  },
  {
    room: 'heard-campaigns',
    files: ['electron/inventory/campaign/{campaigns,offer,target}.ts', 'shared/campaign/*.ts'],
  },
  {
    // What the API says of the values in a request. Other servers of this API say it in the same words.
    room: 'heard-api',
    files: [
      'shared/fields/*.ts',
      'electron/inventory/{catalogue-kinds,flags}.ts',
      'electron/inventory/http/{catalogue-views,firmware-views,operation-views,problem,setting-fields,setting-views}.ts',
    ],
  },
  {
    room: 'heard-network',
    files: [
      'electron/control/{campaigns,catalogue,client,device-settings,feed,sender,timeline}.ts',
      'electron/host/{point-at-acs,remote-records}.ts',
      'electron/discovery/{asking,firewall,listening,management-server,router-actions,rows}.ts',
      'electron/discovery/decode/action-answer.ts',
    ],
  },
  {
    room: 'heard-cache',
    files: [
      'renderer/cache/field.ts',
      'renderer/cache/filter/*.ts',
      'renderer/cache/replay/{entry-replay,judge,plan,unite}.ts',
      'renderer/cache/work/{settle,work}.ts',
    ],
  },
];

const SCREEN = 'renderer/{app,ui,features}/**/*.{ts,tsx}';

/** Read from the source, but said to nobody: names of the protocol and of the program. */
const SAID_TO_NOBODY =
  /^[\d&]|^\W*$|^[A-Z]{2}|^Demarc( ACS)?$|^\{\w+\}(Response|Username|Password)$|^Basic \{|^Bearer \{|^Inventory \p{Lu}|^\{name\} (List|Instance)$| as told|^sudo |^not in$/u;
/** A word alone is a name of the protocol, but in the tables of `shared` a label. */
const ALONE = /^\p{L}+$/u;

/** The sentences of one file of a catalogue, in the order in which they are met. */
export type Room = { readonly room: string; readonly of: 'screen' | 'heard'; readonly sentences: readonly Sentence[] };

/** Every source file of the screen, by its path from the root. */
export function screenFiles(): string[] {
  return filesOf(SCREEN);
}

/** Every sentence there is, each once, by room. What two rooms of the screen say stands in `common`. */
export function rooms(): Room[] {
  const screen = distinct(screenFiles().flatMap((file) => saidIn(file, textOf(file))));
  const byRoom = Map.groupBy(screen.values(), ({ files }) => {
    const places = new Set(files.map(roomOfScreen));
    return places.size === 1 ? ([...places][0] ?? 'common') : 'common';
  });
  const said = [...byRoom].map(([room, sentences]): Room => ({ room, of: 'screen', sentences: sentences.map(first) }));
  const known = new Set(screen.keys());
  const heard = HEARD.map(({ room, files }): Room => {
    const sentences = distinct(files.flatMap(filesOf).flatMap((file) => heardIn(file, textOf(file))));
    const own = [...sentences.values()]
      .map(first)
      .filter(
        ({ key, file }) =>
          !SAID_TO_NOBODY.test(key) && !known.has(key) && (file.startsWith('shared/') || !ALONE.test(key)),
      );
    for (const { key } of own) known.add(key);
    return { room, of: 'heard', sentences: own };
  });
  return [...said.sort((one, other) => (one.room < other.room ? -1 : 1)), ...heard];
}

type Met = { readonly sentence: Sentence; readonly files: readonly string[] };

const first = ({ sentence }: Met): Sentence => sentence;

function distinct(sentences: readonly Sentence[]): Map<string, Met> {
  const met = new Map<string, Met>();
  for (const sentence of sentences) {
    const before = met.get(sentence.key);
    met.set(sentence.key, {
      sentence: before?.sentence.one === null || before === undefined ? sentence : before.sentence,
      files: [...(before?.files ?? []), sentence.file],
    });
  }
  return met;
}

function roomOfScreen(file: string): string {
  const [, layer = '', feature = ''] = file.split('/');
  return layer === 'features' ? feature : layer;
}

function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
