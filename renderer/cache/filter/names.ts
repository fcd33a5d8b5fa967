import { fold } from '#shared/fold.ts';
import type { Reference } from '../types.ts';
import type { TermValue } from './syntax.ts';

/** What the control server calls its types and organizations: a row tells only their numbers. */
export type NamesOf = { readonly types: readonly Reference[]; readonly organizations: readonly Reference[] };
export const NO_NAMES: NamesOf = { types: [], organizations: [] };

/** The numbers meant by a name (any part of it; the whole after `=`) or by a number itself. */
export function namedIds(known: readonly Reference[], { operator, text }: TermValue): Set<number> {
  const wanted = fold(text.trim());
  const ids = known
    .filter(({ name, shortName }) =>
      [name, shortName ?? ''].some((one) =>
        operator === '=' ? fold(one.trim()) === wanted : wanted !== '' && fold(one).includes(wanted),
      ),
    )
    .map(({ id }) => id);
  return new Set(/^\d{1,15}$/.test(wanted) ? [...ids, Number(wanted)] : ids);
}
