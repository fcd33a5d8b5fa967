/**
 * The API writes its keys as Python does, `firmware_image`; everything of ours as JavaScript does, `firmwareImage`.
 * Keys only, at every depth; values stay as they are.
 */
export function snakeKeys(value: unknown): unknown {
  return withKeys(value, snakeKey);
}

export function snakeKey(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function camelKeys(value: unknown): unknown {
  return withKeys(value, (key) => key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
}

function withKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), withKeys(item, rename)]));
}
