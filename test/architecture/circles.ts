import { resolveImport, type Sources, staticSpecifiersOf } from './sources.ts';

/**
 * Files that import each other in a circle, each circle by its files; also where only a type goes round: none of them can
 * be read first, and none can be moved alone. What is loaded later (`import()`) is no import of the file that stands.
 *
 * Tarjan, "Depth-first search and linear graph algorithms", 1972.
 */
export function importCircles(sources: Sources): string[][] {
  const imports = new Map([...sources].map(([file, text]) => [file, filesImported(sources, file, text)]));
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  function visit(file: string): number {
    const number = order.size;
    order.set(file, number);
    let low = number;
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === number) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  }

  for (const file of sources.keys()) if (!order.has(file)) visit(file);
  return circles;
}

function filesImported(sources: Sources, file: string, text: string): string[] {
  return staticSpecifiersOf(file, text).flatMap((specifier) => {
    const target = resolveImport(sources, file, specifier, () => false);
    return target.kind === 'file' && sources.has(target.path) ? [target.path] : [];
  });
}
