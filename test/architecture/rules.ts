import { resolveImport, type Sources, specifiersOf, type Target } from './sources.ts';

/**
 * ARCHITECTURE.md "Who may import whom", as a table. A room that has no row here fails the test: say first what it may
 * import, then build it. Every room may import itself and `shared`.
 */
const ROOMS = [
  'inventory',
  'acs',
  'audit',
  'control',
  'discovery',
  'practice',
  'recipes',
  'roster',
  'store',
  'web',
  'ports',
].map((room) => `electron/${room}`);

export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  'electron/ports': [],
  'electron/store': ['electron/ports'],
  'electron/inventory': ['electron/ports', 'electron/store'],
  'electron/acs': ['electron/ports', 'electron/store'],
  'electron/control': ['electron/ports', 'electron/store'],
  'electron/discovery': ['electron/ports'],
  'electron/practice': ['electron/ports'],
  'electron/audit': ['electron/ports', 'electron/store'],
  'electron/recipes': ['electron/ports', 'electron/store'],
  'electron/roster': ['electron/ports', 'electron/store'],
  'electron/web': ['electron/ports'],
  'electron/contract': ROOMS,
  /** host.ts, host/, serve.ts and what stands beside them: they join the rooms. */
  'electron/join': [...ROOMS, 'electron/contract'],
  /** main.ts and shell/: the only ones that import `electron`. */
  'electron/glue': [...ROOMS, 'electron/contract', 'electron/join'],
  'electron/preload': [],
  'renderer/language': [],
  'renderer/ui': ['renderer/language'],
  'renderer/cache': [],
  'renderer/app': ['renderer/language', 'renderer/ui', 'renderer/cache', 'renderer/features'],
  'renderer/features': ['renderer/language', 'renderer/ui', 'renderer/cache', 'renderer/app'],
};

/** Packages the pure layer may use: they ask nothing of their surroundings. */
const PURE_PACKAGES = new Set(['zod', '@orpc/contract']);
/** What only the host may load, however it came to be installed. */
const HOST_PACKAGES = new Set([
  'dns-packet',
  'fastify',
  'kysely',
  'pdfkit',
  'pg',
  'pino',
  'ws',
  'yaml',
  '@orpc/server',
]);
const GLUE = new Set(['electron/glue', 'electron/preload']);
const VAGUE_NAME = /(^|[-./])(utils?|helpers?|managers?)([-./]|$)/;

/** The room a file belongs to. */
export function roomOf(path: string): string {
  const [layer = '', second = '', third] = path.split('/');
  if (layer === 'electron') {
    if (second === 'preload.ts') return 'electron/preload';
    if (second === 'main.ts' || second === 'shell') return 'electron/glue';
    return third === undefined || second === 'host' ? 'electron/join' : `electron/${second}`;
  }
  if (layer === 'renderer') {
    // renderer/main.tsx, screen.tsx and index.html start the app: they belong to it.
    return third === undefined ? 'renderer/app' : `renderer/${second}`;
  }
  return layer;
}

function featureOf(path: string): string | undefined {
  return path.startsWith('renderer/features/') ? path.split('/')[2] : undefined;
}

type Rules = {
  /** package.json `dependencies`: all that is there where Demarc runs headless. */
  runtimeDependencies: ReadonlySet<string>;
  exists: (path: string) => boolean;
};

function fileFault(from: string, target: Extract<Target, { kind: 'file' }>): string | undefined {
  const room = roomOf(from);
  const other = roomOf(target.path);
  if (!target.exists) return `imports ${target.path}, which does not exist (file endings are written)`;
  if (room !== other && target.written === 'relative')
    return `leaves its room by a relative path: write #${target.path}`;
  if (room === other) {
    const feature = featureOf(target.path);
    return featureOf(from) === feature ? undefined : `features never import each other: ${target.path}`;
  }
  if (other === 'shared') return undefined;
  return MAY_IMPORT[room]?.includes(other) ? undefined : `${room} may not import ${other} (${target.path})`;
}

function packageFault(room: string, name: string, rules: Rules): string | undefined {
  if (name === 'electron') return GLUE.has(room) ? undefined : 'only main, preload and shell import electron';
  const layer = room.split('/')[0];
  if (layer === 'shared') return PURE_PACKAGES.has(name) ? undefined : `shared may not import the package ${name}`;
  if (layer === 'renderer') return HOST_PACKAGES.has(name) ? `${name} belongs to the host` : undefined;
  if (rules.runtimeDependencies.has(name)) return undefined;
  return `${name} is no run-time dependency: it is missing where Demarc runs headless`;
}

/** Every import that breaks the table, as `file: what is wrong`. */
export function importFaults(sources: Sources, rules: Rules): string[] {
  const faults: string[] = [];
  for (const [file, text] of sources) {
    const room = roomOf(file);
    if (!(room in MAY_IMPORT)) {
      faults.push(`${file}: the room ${room} has no row in the table`);
      continue;
    }
    for (const specifier of specifiersOf(file, text)) {
      const target = resolveImport(sources, file, specifier, rules.exists);
      const fault =
        target.kind === 'file'
          ? fileFault(file, target)
          : target.kind === 'package'
            ? packageFault(room, target.name, rules)
            : room === 'shared' || room.startsWith('renderer/') || room === 'electron/preload'
              ? `${room} runs without Node: no ${target.module}`
              : undefined;
      if (fault) faults.push(`${file}: ${fault}`);
    }
  }
  return faults;
}

/** Files whose name says nothing about what is in them. */
export function vagueNames(sources: Sources): string[] {
  return [...sources.keys()].filter((file) => VAGUE_NAME.test(file));
}

/** Files longer than `limit` lines, with their length. */
export function longFiles(sources: Sources, limit: number): string[] {
  return [...sources].flatMap(([file, text]) => {
    const lines = text.split('\n').length - 1;
    return lines > limit ? [`${file}: ${lines} lines, at most ${limit}: split it by idea`] : [];
  });
}

/** Comments and string contents removed, so that a word in a sentence is no finding. Keeps line breaks. */
export function codeOnly(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (match) =>
    match.replaceAll(/[^\n]/g, ' '),
  );
}

/** Places in the host that ask the computer for time or chance instead of a port. */
export function ambientTime(sources: Sources): string[] {
  const asked = /\b(Date\.now|performance\.now|Math\.random|setTimeout|setInterval|new Date\(\))/;
  return [...sources]
    .filter(([file]) => file.startsWith('electron/') && !file.startsWith('electron/ports/'))
    .flatMap(([file, text]) => {
      const found = asked.exec(codeOnly(text));
      return found ? [`${file}: ${found[0]} (ask the clock or random port)`] : [];
    });
}
