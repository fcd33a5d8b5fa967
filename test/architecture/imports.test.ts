import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCircles } from './circles.ts';
import { ambientTime, importFaults, longFiles, vagueNames } from './rules.ts';
import { ROOT, readSources } from './sources.ts';

const LAYERS = ['shared', 'electron', 'renderer'];
const sources = readSources(LAYERS);
const manifest: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const rules = {
  runtimeDependencies: new Set(Object.keys(manifest.dependencies)),
  exists: (path: string) => existsSync(join(ROOT, path)),
};

describe('who may import whom', () => {
  it('every import of shared, electron and renderer follows the table of ARCHITECTURE.md', () => {
    expect(sources.size).toBeGreaterThan(20);
    expect(importFaults(sources, rules)).toEqual([]);
  });

  it.each([
    ['shared/a.ts', `import '#electron/ports/clock.ts';`, 'may not import electron/ports'],
    ['shared/a.ts', `import { readFileSync } from 'node:fs';`, 'runs without Node'],
    ['shared/a.ts', `export { x } from 'kysely';`, 'shared may not import the package kysely'],
    [
      'electron/acs/a.ts',
      `import type { X } from '#electron/inventory/b.ts';`,
      'electron/acs may not import electron/inventory',
    ],
    [
      'electron/acs/a.ts',
      `type X = import('#electron/control/b.ts').X;`,
      'electron/acs may not import electron/control',
    ],
    [
      'electron/practice/a.ts',
      `await import('#electron/store/b.ts');`,
      'electron/practice may not import electron/store',
    ],
    ['electron/host.ts', `import { app } from 'electron';`, 'only main, preload and shell'],
    ['electron/host.ts', `import { dump } from 'js-yaml';`, 'is no run-time dependency'],
    ['electron/acs/a.ts', `import { clock } from '../ports/clock.ts';`, 'leaves its room by a relative path'],
    ['electron/acs/a.ts', `import { clock } from './clock';`, 'does not exist'],
    ['electron/cellar/a.ts', '', 'has no row in the table'],
    ['renderer/ui/a.tsx', `import { db } from '#renderer/cache/db.ts';`, 'renderer/ui may not import renderer/cache'],
    ['renderer/app/a.tsx', `import { hostname } from 'node:os';`, 'runs without Node'],
    ['renderer/app/a.tsx', `import { Pool } from 'pg';`, 'belongs to the host'],
    ['renderer/features/fleet/a.tsx', `import '../bench/b.tsx';`, 'features never import each other'],
  ])('finds the fault in %s: %s', (file, text, words) => {
    const planted = new Map([
      [file, text],
      ['electron/ports/clock.ts', ''],
      ['electron/inventory/b.ts', ''],
      ['electron/control/b.ts', ''],
      ['electron/store/b.ts', ''],
      ['renderer/cache/db.ts', ''],
      ['renderer/features/bench/b.tsx', ''],
    ]);
    const faults = importFaults(planted, { ...rules, exists: () => false });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });
});

describe('circles', () => {
  it('no files import each other in a circle, not even for a type', () => {
    expect(importCircles(sources)).toEqual([]);
  });

  it('finds circles of two and three, and takes what is loaded later for none', () => {
    const planted = new Map([
      ['shared/a.ts', `import type { B } from './b.ts';`],
      ['shared/b.ts', `export { c } from '#shared/c.ts';`],
      ['shared/c.ts', `import './a.ts';`],
      ['shared/d.ts', `import './a.ts'; const later = () => import('./e.ts');`],
      ['shared/e.ts', `import './d.ts';`],
      ['shared/f.ts', `import './g.ts';`],
      ['shared/g.ts', `import './f.ts';`],
    ]);
    expect(importCircles(planted)).toEqual([
      ['shared/a.ts', 'shared/b.ts', 'shared/c.ts'],
      ['shared/f.ts', 'shared/g.ts'],
    ]);
  });
});

describe('the shape of the sources', () => {
  it('no file is called utils, helpers or manager', () => {
    expect(vagueNames(readSources([...LAYERS, 'build', 'test']))).toEqual([]);
    expect(
      vagueNames(
        new Map([
          ['shared/date-utils.ts', ''],
          ['shared/helpers/a.ts', ''],
          ['shared/outil.ts', ''],
        ]),
      ),
    ).toHaveLength(2);
  });

  it('no file is longer than a reader can hold in mind', () => {
    expect(longFiles(readSources([...LAYERS, 'build']), 400)).toEqual([]);
    expect(longFiles(readSources(['test']), 600)).toEqual([]);
    expect(longFiles(new Map([['a.ts', 'x\n'.repeat(401)]]), 400)).toHaveLength(1);
  });

  it('nothing in the host asks for time or chance itself', () => {
    expect(ambientTime(sources)).toEqual([]);
    expect(ambientTime(new Map([['electron/acs/a.ts', '// Date.now\nconst at = Date.now();']]))).toHaveLength(1);
    expect(ambientTime(new Map([['electron/acs/a.ts', `// Date.now()\nconst s = 'setTimeout';`]]))).toEqual([]);
  });
});
