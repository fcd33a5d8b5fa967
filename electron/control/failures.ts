import { AppError } from '#shared/errors.ts';
import { fieldWords } from '#shared/outbox-words.ts';
import { CANCELLED, CERTIFICATE_CHANGED, ConnectionFailure, TIMED_OUT } from './connect.ts';
import { type Answer, TOO_LARGE } from './exchange.ts';
import { PROXY_REFUSED } from './proxy.ts';

/**
 * What went wrong between here and the control server, as one code of the catalogue each. The status decides, never
 * the text of an answer (inventory-api 12); the text is only shown.
 */

/** Node's codes for a server that presents the wrong, an old or an unknown certificate. */
const TLS_WORDS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate is signed by an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by an unknown authority',
  CERT_REVOKED: 'its certificate was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate belongs to another name',
  EPROTO: 'it does not speak TLS there',
};

/** What is wrong with a certificate, in words; null where the code is about something else. */
export function tlsWords(code: string): string | null {
  const known = TLS_WORDS[code];
  if (known !== undefined) return known;
  return /^(ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_)/.test(code) ? `${code}` : null;
}

/** The error of an exchange that got no answer. */
export function failureError(cause: unknown, host: string, seconds: number): AppError {
  if (!(cause instanceof ConnectionFailure)) return new AppError('app.internal', { detail: 'request' }, { cause });
  if (cause.code === TIMED_OUT) return new AppError('control.timeout', { host, seconds }, { cause });
  if (cause.code === TOO_LARGE)
    return new AppError('control.answer-unreadable', { reason: 'it is larger than any page may be' }, { cause });
  if (cause.code.startsWith('HPE_'))
    return new AppError('control.answer-unreadable', { reason: 'it is not HTTP' }, { cause });
  if (cause.code === CERTIFICATE_CHANGED) return new AppError('control.certificate-changed', { host }, { cause });
  if (cause.code === PROXY_REFUSED) {
    const words = cause.cause instanceof Error ? cause.cause.message : 'no reason given';
    return new AppError('control.proxy-refused', { host, reason: words }, { cause });
  }
  const reason = tlsWords(cause.code);
  if (reason !== null) return new AppError('control.tls-refused', { host, reason }, { cause });
  return new AppError('control.unreachable', { host }, { cause });
}

/** One plain reason for the outcome of a write that got no answer. */
export function failureReason(cause: unknown, host: string, seconds: number): string {
  if (cause instanceof ConnectionFailure && cause.code === CANCELLED) return 'It was cancelled.';
  return failureError(cause, host, seconds).message;
}

/** The body as JSON, or `undefined` where it is none (an empty body, a web page). */
export function jsonOf(answer: Answer): unknown {
  const text = textOf(answer);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(answer: Answer): string {
  const text = answer.body.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** True for a web page: what a log-in page of a network, a proxy or a wrong path answers. */
export function isWebPage(answer: Answer): boolean {
  if (/^\s*(text\/html|application\/xhtml)/i.test(answer.headers['content-type'] ?? '')) return true;
  return /^\s*<(!doctype html|html)/i.test(textOf(answer).slice(0, 200));
}

/** Seconds of `Retry-After` (RFC 9110 10.2.3): a number, or a date measured against the server's own `Date`. */
export function retryAfterSeconds(answer: Answer): number | null {
  const value = answer.headers['retry-after']?.trim();
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const until = Date.parse(value);
  const now = Date.parse(answer.headers.date ?? '');
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, Math.ceil((until - now) / 1000));
}

/** The error of an answer that is none of success; `null` for a 2xx, whatever is in it. */
export function statusError(answer: Answer, host: string): AppError | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return new AppError('control.redirected', { host, target: redirectTarget(answer) });
  if (status === 401) return new AppError('control.token-refused');
  if (status === 429) return new AppError('control.throttled', { seconds: retryAfterSeconds(answer) ?? 60 });
  if (status === 408 || status >= 500)
    return status === 511
      ? new AppError('control.not-an-api', { host })
      : new AppError('control.server-error', { status });
  // A proxy's or a portal's page may carry any 4xx; believing its 404 would mean that a record is gone.
  if (isWebPage(answer)) return new AppError('control.not-an-api', { host });
  if (status === 403) return new AppError('control.forbidden');
  if (status === 404 || status === 410) return new AppError('control.not-found');
  if (status === 409) return new AppError('control.blocked', { detail: detailOf(answer) });
  if (status === 400 || status === 422) return new AppError('control.rejected', { detail: detailOf(answer) });
  return new AppError('control.answer-unreadable', { reason: `status ${status}` });
}

/** Where a redirect points, without query and credentials: it is shown, never followed. */
function redirectTarget(answer: Answer): string {
  const location = answer.headers.location;
  if (location === undefined) return 'another address';
  try {
    const url = new URL(location);
    return `${url.origin}${url.pathname}`;
  } catch {
    return location.split(/[?#]/)[0]?.slice(0, 200) ?? 'another address';
  }
}

const DETAIL_LENGTH = 300;

/** What the server says, for a person: its `detail`, or its errors by field. */
function detailOf(answer: Answer): string {
  const body = jsonOf(answer);
  if (typeof body !== 'object' || body === null) return 'no reason given';
  const detail = Object.entries(body)
    .map(([key, value]) => {
      const words = Array.isArray(value) ? value.join(' ') : String(value);
      return key === 'detail' || key === 'non_field_errors' ? words : `${fieldWords(key)}: ${words}`;
    })
    .join('; ');
  return detail === '' ? 'no reason given' : detail.slice(0, DETAIL_LENGTH);
}
