import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseBaseUrl } from '#electron/control/base-url.ts';
import { AppError } from '#shared/errors.ts';

describe('normaliseBaseUrl', () => {
  it.each([
    ['https://control.example.com/api/v1', 'https://control.example.com/api/v1'],
    ['  https://Control.Example.com/api/v1/ ', 'https://control.example.com/api/v1'],
    ['control.example.com/api/v1', 'https://control.example.com/api/v1'],
    ['http://127.0.0.1:8400/api/v1//', 'http://127.0.0.1:8400/api/v1'],
    ['https://control.example.com/api/v1/inventory_device/', 'https://control.example.com/api/v1'],
    ['https://control.example.com/api/v1/inventory_device/1001/', 'https://control.example.com/api/v1'],
    ['https://control.example.com:443', 'https://control.example.com'],
    ['http://[::1]:8400/api/v1', 'http://[::1]:8400/api/v1'],
  ])('keeps %j as %j', (typed, kept) => {
    expect(normaliseBaseUrl(typed)).toBe(kept);
  });

  it.each([
    '',
    '   ',
    'ftp://control.example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://good.example@evil.example/api',
    'https://user:secret@control.example.com',
    'https://control.example.com/api?x=1',
    'https://control.example.com/#here',
    'https://a b.example',
    'https://',
    'http://[::1',
    'https://host:99999',
  ])('refuses %j with words', (typed) => {
    expect(() => normaliseBaseUrl(typed)).toThrowError(expect.objectContaining({ code: 'control.url-invalid' }));
  });

  it('gives a URL without a slash at its end, or its own error, for any text; twice is as good as once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `https://${text}`),
        ),
        (typed) => {
          try {
            const kept = normaliseBaseUrl(typed);
            expect(kept).not.toMatch(/\/$/);
            expect(normaliseBaseUrl(kept)).toBe(kept);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            expect(error.code).toBe('control.url-invalid');
          }
        },
      ),
    );
  });
});
