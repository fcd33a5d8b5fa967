import { fold } from '#shared/fold.ts';

/** A page of the help as it is searched: its title, and the lines that stand on it. */
export type HelpText = { readonly id: string; readonly title: string; readonly lines: readonly string[] };

/**
 * The pages on which every word of `text` stands in one line (case and accents do not count), each with those lines; a
 * page whose title has them keeps all its lines. Blank finds nothing.
 */
export function findInHelp(texts: readonly HelpText[], text: string): readonly HelpText[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const has = (line: string): boolean => {
    const folded = fold(line);
    return words.every((word) => folded.includes(word));
  };
  return texts.flatMap((page) => {
    const lines = has(page.title) ? page.lines : page.lines.filter(has);
    return lines.length === 0 ? [] : [{ ...page, lines }];
  });
}
