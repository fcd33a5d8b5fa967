import { HOLE } from '../../renderer/language/holes.ts';
import { calleeOf, childrenOf, literalOf, type Node, nameOf, nodesIn, templateText, treeOf } from './syntax.ts';

/** A sentence that is said somewhere, as the catalogues know it. */
export type Sentence = {
  /** The English sentence; of one that counts, its plural. */
  readonly key: string;
  /** The English singular of a sentence that counts. */
  readonly one: string | null;
  readonly file: string;
};

/** The names of the holes in a sentence, each once, in their alphabetical order. */
export function holesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(HOLE)].map((match) => match[1] ?? ''))].sort();
}

/** What a file of the screen says: the literals given to `t`, `plural` and `Phrase`. */
export function saidIn(file: string, text: string): Sentence[] {
  const found: Sentence[] = [];
  const add = (key: string | undefined, one: string | null): void => {
    if (key !== undefined) found.push({ key, one, file });
  };
  const visit = (node: Node): void => {
    if (node.type === 'CallExpression') {
      const given = nodesIn(node['arguments']);
      const callee = calleeOf(node);
      if (callee === 't') add(literalOf(given[0]), null);
      if (callee === 'plural') add(literalOf(given[1]), literalOf(given[0]) ?? null);
    }
    if (node.type === 'JSXAttribute' && nameOf(node['name']) === 'say') add(literalOf(node['value']), null);
    for (const { child } of childrenOf(node)) visit(child);
  };
  visit(treeOf(file, text));
  return found;
}

/** Calls of `t` and `plural` whose sentence cannot be read from the source: it would never be translated. */
export function unreadableIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const callee = node.type === 'CallExpression' ? nameOf(node['callee']) : undefined;
    if (node.type === 'CallExpression' && (callee === 't' || callee === 'plural')) {
      const given = nodesIn(node['arguments']).slice(0, callee === 't' ? 1 : 2);
      if (given.some((one) => literalOf(one) === undefined))
        found.push(`${file}:${text.slice(0, node.start).split('\n').length}`);
    }
    for (const { child } of childrenOf(node)) visit(child);
  };
  visit(treeOf(file, text));
  return found;
}

/**
 * What a file that knows no language says in English, for the window to recognise (renderer/language/heard.ts): its
 * texts that read as words, the values of a template as holes. Holes that the source itself writes (`{port}` of the
 * error catalogue) stay.
 */
export function heardIn(file: string, text: string): Sentence[] {
  const found: Sentence[] = [];
  const visit = (node: Node): void => {
    if (SILENT.has(node.type)) return;
    if (node.type === 'CallExpression' && UNHEARD_CALLS.has(calleeOf(node) ?? '')) return;
    if (node.type === 'NewExpression' && calleeOf(node) !== 'AppError') return;
    const words = literalOf(node) ?? (node.type === 'TemplateLiteral' ? withHoles(node) : undefined);
    if (words !== undefined && isHeard(words)) found.push({ key: words, one: null, file });
    for (const { field, child } of childrenOf(node)) if (field !== 'key' && field !== 'test') visit(child);
  };
  visit(treeOf(file, text));
  return found;
}

const SILENT = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression']);
const UNHEARD_CALLS = new Set([
  'describe',
  'meta',
  'regex',
  'startsWith',
  'endsWith',
  'includes',
  'test',
  'split',
  'replace',
  'replaceAll',
  'join',
  'exec',
  'debug',
  'info',
  'warn',
  'error',
]);

/** A template with its values as holes; two holes of one name get numbers. */
function withHoles(node: Node): string | undefined {
  const seen = new Map<string, number>();
  return templateText(node, (expression) => {
    const name = nameOf(expression) ?? 'value';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}${count}`;
  });
}

function isHeard(words: string): boolean {
  const own = words.replaceAll(/\{\w+\}/g, ' ').trim();
  return (
    /^["“(]?\p{Lu}\p{Ll}*['’]?\p{Ll}* \p{L}|^\p{Lu}\p{Ll}{2,}$|\p{L}{2,},? \p{L}{2,}/u.test(own) &&
    // Signs of paths and patterns; an address may stand in a sentence, and “date/time” is a word of the API.
    !/[<>[\]|=]|\\|\/(?!time\b)/.test(own.replaceAll(/https?:\S+/g, ' '))
  );
}
