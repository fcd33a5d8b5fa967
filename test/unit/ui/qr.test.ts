import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawQr } from '#renderer/ui/qr.ts';

test.each(['http://192.168.88.10:7547/', 'http://[fe80::1ff:fe23:4567:890a]:65535/'])(
  'the drawing of %s has every dark module once, and light ones all around',
  (url) => {
    const { data, size } = encode(url, { ecc: 'M', border: 4 });
    const drawn = drawQr(url);
    expect(drawn.size).toBe(size);
    const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of drawn.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
    }
    expect(modules).toEqual(data);
    const edge = [0, 1, 2, 3, size - 4, size - 1];
    expect(edge.every((at) => !modules[at]?.includes(true) && modules.every((row) => row[at] === false))).toBe(true);
  },
);
