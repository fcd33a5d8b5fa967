import { describe, expect, it } from 'vitest';
import { externalAddress, externalOpener } from '#electron/shell/external-links.ts';

describe('what may be opened outside the app (S7)', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['http://192.0.2.1:8080/a?b=c#d', 'http://192.0.2.1:8080/a?b=c#d'],
    ['HTTPS://EXAMPLE.com/a b', 'https://example.com/a%20b'],
    ['mailto:help@example.com', 'mailto:help@example.com'],
    ['  https://example.com/  ', 'https://example.com/'],
  ])('%s becomes %s', (asked, address) => expect(externalAddress(asked)).toBe(address));

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'ms-msdt:/id',
    'search-ms:query=x',
    'smb://server/share',
    '\\\\server\\share',
    '//server/share',
    'ftp://example.com/',
    'demarc://app/',
    'https://bank.example@evil.example/',
    'https://a:b@evil.example/',
    'https://',
    '',
    undefined,
    null,
    42,
    { href: 'https://example.com' },
  ])('%s is refused', (asked) => expect(externalAddress(asked)).toBeNull());

  it('tells whether it was opened, and opens what was checked', async () => {
    const opened: string[] = [];
    const open = externalOpener(async (address) => void opened.push(address));
    expect(await open('HTTP://EXAMPLE.com')).toBe(true);
    expect(await open('file:///etc/passwd')).toBe(false);
    expect(opened).toEqual(['http://example.com/']);
    const noBrowser = externalOpener(async () => Promise.reject(new Error('no browser')));
    expect(await noBrowser('https://example.com')).toBe(false);
  });
});
