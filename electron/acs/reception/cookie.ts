/** The name of the cookie that tells sessions apart (TR-069 3.4.1). */
export const COOKIE = 'session';

/** The values of our cookie: CPEs part cookies by `,` or `;`, quote them, and send attributes back. */
export function cookieValues(header: string | undefined): string[] {
  return (header ?? '').split(/[;,]/).flatMap((part) => {
    const equals = part.indexOf('=');
    if (equals < 0 || part.slice(0, equals).trim() !== COOKIE) return [];
    return [
      part
        .slice(equals + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    ];
  });
}
