import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopback, refusal } from '#electron/web/guard.ts';

const ours = { peer: '127.0.0.1', host: '127.0.0.1:8400', origin: 'http://127.0.0.1:8400' };

describe('refusal', () => {
  it.each([
    [ours],
    [{ ...ours, host: 'localhost:8400', origin: 'http://localhost:8400' }],
    [{ peer: '::1', host: '[::1]:8400', origin: 'http://[::1]:8400' }],
    [{ ...ours, peer: '::ffff:127.0.0.1' }],
    [{ ...ours, host: 'LOCALHOST:8400', origin: undefined }],
  ])('lets %o in', (asking) => {
    expect(refusal(asking, 8400, false)).toBeNull();
  });

  it.each([
    ['not-loopback', { ...ours, peer: '192.0.2.7' }],
    ['not-loopback', { ...ours, peer: '::ffff:192.0.2.7' }],
    ['not-loopback', { ...ours, peer: undefined }],
    ['foreign-host', { ...ours, host: undefined }],
    ['foreign-host', { ...ours, host: 'evil.example:8400', origin: 'http://evil.example:8400' }],
    ['foreign-host', { ...ours, host: '127.0.0.1:8401' }],
    ['foreign-host', { ...ours, host: '127.0.0.1' }],
    ['foreign-host', { ...ours, host: '127.0.0.1:8400.evil.example' }],
    ['foreign-host', { ...ours, host: 'localhost.:8400' }],
    ['foreign-origin', { ...ours, origin: 'http://evil.example' }],
    ['foreign-origin', { ...ours, origin: 'null' }],
    ['foreign-origin', { ...ours, origin: 'https://127.0.0.1:8400' }],
    ['foreign-origin', { ...ours, origin: 'http://localhost:8400' }],
    ['foreign-origin', { ...ours, origin: 'http://127.0.0.1:3000' }],
  ] as const)('%s: %o', (refused, asking) => {
    expect(refusal(asking, 8400, false)).toBe(refused);
  });

  it('wants an origin where one must be', () => {
    expect(refusal({ ...ours, origin: undefined }, 8400, true)).toBe('foreign-origin');
  });

  it('lets in no name but our own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.ipV4(), fc.string()), fc.nat(65535), (name, port) => {
        fc.pre(!/^(127\.0\.0\.1|localhost)$/i.test(name));
        const host = `${name}:${port}`;
        expect(refusal({ ...ours, host, origin: `http://${host}` }, 8400, false)).toBe('foreign-host');
      }),
    );
  });

  it('knows loopback from the rest', () => {
    for (const address of ['127.0.0.1', '127.255.0.3', '::1']) expect(isLoopback(address)).toBe(true);
    for (const address of ['128.0.0.1', '10.0.0.1', 'fe80::1', '', '127.0.0.1.evil.example']) {
      expect(isLoopback(address)).toBe(false);
    }
  });
});
