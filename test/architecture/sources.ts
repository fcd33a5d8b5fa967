import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** Source files by their path from the root (forward slashes); pure data, so that a test can plant a violation. */
export type Sources = ReadonlyMap<string, string>;

/** Every TypeScript and JavaScript file under the folders named. */
export function readSources(folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: ROOT, exclude: (path) => String(path).endsWith('node_modules') }),
  );
  return new Map(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(ROOT, file), 'utf8')] as const).sort(),
  );
}

/** What a file imports, as written: static and `export from`. */
export function staticSpecifiersOf(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
  ];
  return [...new Set(found)];
}

/** The same with dynamic imports and `import('…')` types, which the parser's record leaves out. */
export function specifiersOf(file: string, text: string): string[] {
  const later = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return [...new Set([...staticSpecifiersOf(file, text), ...later])];
}

/** Where an import leads. */
export type Target =
  | { kind: 'file'; path: string; exists: boolean; written: 'relative' | 'alias' }
  | { kind: 'node'; module: string }
  | { kind: 'package'; name: string };

/** Resolves as Node and Vite do with our rules: file endings are written, `#layer/…` starts at the root. */
export function resolveImport(
  sources: Sources,
  from: string,
  specifier: string,
  exists: (path: string) => boolean,
): Target {
  // Vite reads a suffix such as `?worker&url` or `?raw`; the file is what stands before it.
  const bare = specifier.replace(/\?.*$/, '');
  const file = (path: string, written: 'relative' | 'alias'): Target => ({
    kind: 'file',
    path,
    exists: sources.has(path) || exists(path),
    written,
  });
  if (bare.startsWith('#')) return file(posix.normalize(bare.slice(1)), 'alias');
  if (bare.startsWith('.')) return file(posix.join(posix.dirname(from), bare), 'relative');
  if (bare.startsWith('node:')) return { kind: 'node', module: bare };
  const [scope, name] = bare.split('/');
  return { kind: 'package', name: bare.startsWith('@') ? `${scope}/${name}` : (scope ?? bare) };
}
