import { notAcceptable, notFound } from './problem.ts';

/**
 * Content negotiation as DRF does it before anything else, even before the token is looked at: JSON is all there is.
 * Throws 404 for another `format`, 406 for an Accept that JSON does not satisfy.
 */
export function negotiate(accept: string | undefined, format: string | null): void {
  if (format !== null && format !== 'json') throw notFound();
  // `?format=json` overrules the header.
  if (format === 'json') return;
  const wanted = (accept ?? '*/*').split(',').map((token) => (token.split(';')[0] ?? '').trim().toLowerCase());
  if (
    !wanted.some((type) => type === '' || type === '*/*' || type === 'application/*' || type === 'application/json')
  ) {
    throw notAcceptable();
  }
}
