/** Where the words of a search stand in a text, for Marked: in order, not overlapping. */
export function marksOf(text: string, query: string): (readonly [number, number])[] {
  const haystack = text.toLowerCase();
  const found = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word): (readonly [number, number])[] => {
      const from = haystack.indexOf(word);
      return from < 0 ? [] : [[from, from + word.length]];
    })
    .sort(([left], [right]) => left - right);
  const marks: (readonly [number, number])[] = [];
  for (const mark of found) if (mark[0] >= (marks.at(-1)?.[1] ?? 0)) marks.push(mark);
  return marks;
}
