import type { FieldErrors } from '#shared/fields/field.ts';

/** An answer that is not the one asked for: status, JSON body, and headers that go with it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: object, headers: Record<string, string> = {}) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

function detail(status: number, words: string, headers?: Record<string, string>): ApiProblem {
  return new ApiProblem(status, { detail: words }, headers);
}

export const invalid = (errors: FieldErrors): ApiProblem => new ApiProblem(400, errors);
export const invalidRequest = (words: string): ApiProblem => detail(400, words);
export const invalidAsAWhole = (words: string): ApiProblem => invalid({ non_field_errors: [words] });
export const unauthorized = (words: string): ApiProblem => detail(401, words, { 'www-authenticate': 'Bearer' });
export const forbidden = (): ApiProblem => detail(403, 'You do not have permission to perform this action.');
export const notFound = (): ApiProblem => detail(404, 'Not found.');
export const methodNotAllowed = (method: string): ApiProblem => detail(405, `Method "${method}" not allowed.`);
export const notAcceptable = (): ApiProblem => detail(406, 'Could not satisfy the request Accept header.');
export const conflict = (words: string): ApiProblem => detail(409, words);
export const preconditionFailed = (): ApiProblem =>
  detail(412, 'The record was changed since it was read. Read it again, then decide.');
export const bodyTooLarge = (): ApiProblem => detail(413, 'The request body is too large.');
export const unsupportedMediaType = (type: string): ApiProblem =>
  detail(415, `Unsupported media type "${type}" in request.`);
export const keyUsedOtherwise = (): ApiProblem =>
  detail(422, 'This Idempotency-Key was already used for another request.');
export const serverError = (): ApiProblem => detail(500, 'Internal server error.');
export const unavailable = (words: string): ApiProblem => detail(503, words, { 'retry-after': '30' });

/** 429 as DRF words it; `seconds` until it makes sense to come back. */
export function throttled(seconds: number): ApiProblem {
  const wait = Math.max(1, Math.ceil(seconds));
  const unit = wait === 1 ? 'second' : 'seconds';
  return detail(429, `Request was throttled. Expected available in ${wait} ${unit}.`, { 'retry-after': String(wait) });
}
