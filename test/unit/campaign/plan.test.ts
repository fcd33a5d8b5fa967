import { describe, expect, it } from 'vitest';
import { whyLeftOut } from '#shared/campaign/judge-target.ts';
import { isAboveLimit, waveSizes } from '#shared/campaign/plan.ts';

describe('waves', () => {
  it('come after the canaries; who is left over is one more', () => {
    const waves = [
      { by: 'percent', percent: 10 },
      { by: 'count', count: 30 },
    ] as const;
    expect(waveSizes({ canary: 2, waves: [...waves] }, 100)).toEqual([2, 10, 30, 58]);
  });

  it('end where no device is left', () => {
    expect(waveSizes({ canary: 5, waves: [{ by: 'percent', percent: 50 }] }, 3)).toEqual([3]);
    expect(waveSizes({ canary: 0, waves: [] }, 7)).toEqual([7]);
    expect(waveSizes({ canary: 1, waves: [] }, 0)).toEqual([]);
  });
});

describe('the limit of failures', () => {
  it('is one of a count', () => {
    expect(isAboveLimit({ by: 'count', count: 2 }, { upgraded: 0, failed: 2 })).toBe(false);
    expect(isAboveLimit({ by: 'count', count: 2 }, { upgraded: 9, failed: 3 })).toBe(true);
  });

  it('is one of a share of those that ended', () => {
    expect(isAboveLimit({ by: 'percent', percent: 10 }, { upgraded: 9, failed: 1 })).toBe(false);
    expect(isAboveLimit({ by: 'percent', percent: 10 }, { upgraded: 8, failed: 1 })).toBe(true);
    expect(isAboveLimit({ by: 'percent', percent: 0 }, { upgraded: 0, failed: 0 })).toBe(false);
  });
});

describe('who is left out', () => {
  const image = { version: '3.2.0', type: 1, hardwareVersions: 'R2', fromVersions: null };
  const device = { type: 1, hardwareVersion: 'R2', softwareVersion: '3.1.4' };
  const fit = { image, fromVersions: null, downgrades: false };

  it('is told why', () => {
    expect(whyLeftOut(fit, device)).toBeNull();
    expect(whyLeftOut(fit, { ...device, type: 2 })).toBe('This image is for another type of device.');
    expect(whyLeftOut(fit, { ...device, softwareVersion: '3.2.0' })).toBe('The device runs 3.2.0 already.');
    expect(whyLeftOut({ ...fit, fromVersions: '3.0.*' }, device)).toContain('for 3.0.* only');
    expect(whyLeftOut({ ...fit, fromVersions: '3.0.*' }, { ...device, softwareVersion: null })).toContain('never told');
  });

  it('is any device with a newer version, until a person agrees', () => {
    const newer = { ...device, softwareVersion: '4.0' };
    expect(whyLeftOut(fit, newer)).toBe('The device runs 4.0, and this image is the older 3.2.0.');
    expect(whyLeftOut({ ...fit, downgrades: true }, newer)).toBeNull();
  });
});
