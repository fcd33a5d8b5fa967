import { t } from '#renderer/language/speak.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Site } from '#shared/site.ts';

/** The words of the first screen. */

/** What a site is, in half a sentence. */
export function siteWords(site: Site): string {
  switch (site.kind) {
    case 'practice':
      return t('Demo data and simulated CPEs on this computer');
    case 'local':
      return t('An inventory kept on this computer');
    case 'remote':
      return site.baseUrl;
    default:
      return site satisfies never;
  }
}

/**
 * The next steps that are others here than in the middle of work: there is nothing to go on with yet, and the token is
 * typed on this very screen.
 */
const NEXT_HERE: Partial<Record<ErrorCode, string>> = {
  'control.unreachable': t('Check the address, the cable, Wi-Fi and VPN, and try again. Nothing was kept.'),
  'control.timeout': t(
    'Try again; if it stays so, check the address and whether a firewall or VPN is in the way. Nothing was kept.',
  ),
  'control.token-refused': t('Paste the token again, whole, as the server’s owner gave it. Nothing was kept.'),
  'control.certificate-changed': t('It was changed while you looked at it. Look at it again. Nothing was kept.'),
  'control.forbidden': t('The server knows the token but does not let it read devices. Ask its owner for that right.'),
  'control.not-found': t(
    'The server has no Inventory Device API at this address. Check the path (it usually ends in /api/v1).',
  ),
  'control.server-error': t('Try again in a moment. If it stays so, tell the server’s owner the time of the failure.'),
};

/** A failed connection as this screen says it. */
export function connectProblem(problem: Problem): Problem {
  const next = NEXT_HERE[problem.code];
  return next === undefined ? problem : { ...problem, next };
}

/** Which field a failed connection is about, so that the cursor can go there. */
export function fieldInDoubt({ code }: Problem): 'url' | 'token' {
  return code === 'control.token-refused' || code === 'control.forbidden' ? 'token' : 'url';
}

/** A name for a site nobody named: the host of its address. */
export function nameFromUrl(url: string): string {
  return URL.parse(url.trim())?.host.slice(0, 80) ?? '';
}
