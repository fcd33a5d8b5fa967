import { calleeOf, childrenOf, literalOf, type Node, nameOf, nodesIn, templateText, treeOf } from './syntax.ts';

/** A text of the screen that is not passed through `t`, `plural`, `Phrase` or `heard` (renderer/language). */
export type BareWords = { readonly file: string; readonly line: number; readonly words: string };

/** Attributes and fields whose text is read by a person, however short it is. */
const READ = new Set(
  'alt aria-label aria-description aria-roledescription aside caption empty group hint label lost meaning next none placeholder summary title unit what word words'.split(
    ' ',
  ),
);

/** Attributes and fields that only the program reads. */
const UNREAD = new Set(
  'className class id key keys href src d viewBox role type kind code state tone look layout align side variant field form op parameter method accept scope standing section wrap autoComplete autoHighlight inputMode size width template gridTemplateColumns aria-live aria-hidden aria-autocomplete aria-labelledby aria-describedby aria-controls aria-sort data-testid data-state shapeRendering strokeLinecap strokeLinejoin swipeDirection capture transform format formats font'.split(
    ' ',
  ),
);

/** Calls that read or compare a text. What is thrown as a plain Error is for a log. */
const UNREAD_CALLS = new Set(
  'classes Error TypeError RegExp URL Worker has get set startsWith endsWith includes querySelector querySelectorAll closest addEventListener removeEventListener dispatchEvent join split replaceAll replace lazy createElement indexOf lastIndexOf getItem setItem removeItem matchMedia Intl getContext DateTimeFormat NumberFormat test matches setAttribute getPropertyValue toBlob pick importKey operationWords reachWords errorWords errorNextStep keyOf onOpen onShow setShown AppError'.split(
    ' ',
  ),
);

const SAYING = new Set(['t', 'plural', 'heard']);

/** Whether a person reads a text that stands here: surely, never, or only where it sounds like words. */
type Read = 'read' | 'unread' | 'unsure';

type Walk = {
  readonly visit: (node: Node, read: Read) => void;
  readonly report: (node: Node, words: string) => void;
};

/** Every bare text of one file of the screen. */
export function bareWordsOf(file: string, text: string): BareWords[] {
  const found: BareWords[] = [];
  const walk: Walk = {
    visit: (node, read) => {
      const rule = RULES[node.type];
      if (rule !== undefined) rule(node, read, walk);
      else for (const { child } of childrenOf(node)) walk.visit(child, read);
    },
    report: (node, words) => {
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ file, line, words: words.replaceAll(/\s+/g, ' ').trim() });
    },
  };
  walk.visit(treeOf(file, text), 'unsure');
  return found;
}

type Rule = (node: Node, read: Read, walk: Walk) => void;

const nothing: Rule = () => undefined;
const below =
  (to: (read: Read) => Read): Rule =>
  (node, read, { visit }) => {
    for (const { child } of childrenOf(node)) visit(child, to(read));
  };

/** A name tells who reads its value: an attribute of an element, a field of an object. */
const named: Rule = (node, _, { visit }) => {
  const name = nameOf(node['name'] ?? node['key']) ?? literalOf(node['key']) ?? '';
  // `say` of a Phrase is its key.
  if (name === 'say') return;
  const read = READ.has(name) ? 'read' : UNREAD.has(name) ? 'unread' : 'unsure';
  for (const { field, child } of childrenOf(node)) if (field === 'value') visit(child, read);
};

const called: Rule = (node, read, { visit }) => {
  const callee = calleeOf(node) ?? '';
  const given = nodesIn(node['arguments']);
  for (const child of nodesIn([node['callee']])) visit(child, 'unread');
  // The sentence itself is a key; a text that fills a hole has to be said, too.
  if (SAYING.has(callee)) for (const child of given.slice(callee === 'plural' ? 2 : 1)) visit(child, 'unsure');
  else for (const child of given) visit(child, UNREAD_CALLS.has(callee) ? 'unread' : read);
};

const RULES: Readonly<Record<string, Rule>> = {
  ImportDeclaration: nothing,
  ImportExpression: nothing,
  ExportAllDeclaration: nothing,
  JSXAttribute: named,
  Property: named,
  CallExpression: called,
  NewExpression: called,
  JSXElement: below(() => 'unsure'),
  JSXFragment: below(() => 'unsure'),
  ArrowFunctionExpression: below((read) => (read === 'unread' ? 'unsure' : read)),
  FunctionExpression: below((read) => (read === 'unread' ? 'unsure' : read)),
  JSXText: (node, _, { report }) => {
    if (/\p{L}{2}/u.test(String(node['value']))) report(node, String(node['value']));
  },
  BinaryExpression: (node, read, walk) => {
    if (node['operator'] === '+') below((same) => same)(node, read, walk);
  },
  SwitchCase: (node, read, { visit }) => {
    for (const child of nodesIn(node['consequent'])) visit(child, read);
  },
  Literal: (node, read, { report }) => {
    const { value } = node;
    if (typeof value !== 'string' || read === 'unread') return;
    if (read === 'read' ? /\p{L}{2}/u.test(value) : soundsLikeWords(value)) report(node, value);
  },
  TemplateLiteral: (node, read, { visit, report }) => {
    const whole = templateText(node, () => '') ?? '';
    if (read !== 'unread' && soundsLikeWords(whole.replaceAll('{}', '#'))) report(node, whole);
    for (const child of nodesIn(node['expressions'])) visit(child, read);
  },
};

/** Two words in a row, or one that begins like a sentence; no class names, addresses, paths. */
function soundsLikeWords(text: string): boolean {
  const trimmed = text.trim();
  if (/^[\w./:?=&%#@*+-]*$/u.test(trimmed)) return /^\p{Lu}\p{Ll}{2,}[.…]?$/u.test(trimmed);
  if (/[[\]<>]|\w-\w+-|:\w|\w+-\(/.test(trimmed)) return false;
  return (
    /\p{L}{2,}/u.test(trimmed.replaceAll('#', ' ')) &&
    (/\p{L}{2,}[,;:.]? [\p{L}#“(]|[#,] \p{L}{2}|^\p{Lu}\p{Ll}+/u.test(trimmed) || /^[,·(] ?\p{L}/u.test(trimmed))
  );
}
