import { Fragment, type ReactNode } from 'react';
import { CATALOGUE, type Names } from './speak.ts';

type Props<Sentence extends string> = {
  readonly say: Sentence;
  readonly with: Readonly<Record<Names<Sentence>, ReactNode>>;
};

/**
 * A sentence with elements in it, whose order is the language's own:
 * `<Phrase say="since {time}" with={{ time: <TimeAgo at={at} /> }} />`.
 */
export function Phrase<Sentence extends string>({ say: sentence, with: elements }: Props<Sentence>) {
  const filling: Readonly<Record<string, ReactNode>> = elements;
  const said = CATALOGUE.screen[sentence];
  const pieces = (typeof said === 'string' && said !== '' ? said : sentence).split(/\{(\w+)\}/);
  return pieces.map((piece, index) => (
    // Text and elements take turns, and the pieces of one sentence stay where they are.
    // biome-ignore lint/suspicious/noArrayIndexKey: their order never changes
    <Fragment key={index}>{index % 2 === 0 ? piece : filling[piece]}</Fragment>
  ));
}
