import { describe, expect, test } from 'vitest';
import { unbroken } from '../../../build/world-outline.ts';

describe('an outline of the world map', () => {
  test('goes on beyond 180° where it crosses the antimeridian', () => {
    const cape = [
      [170, 60],
      [180, 60],
      [-175, 65],
      [-180, 70],
      [170, 70],
      [170, 60],
    ];
    expect(unbroken(cape)).toEqual([
      [170, 60],
      [180, 60],
      [185, 65],
      [180, 70],
      [170, 70],
      [170, 60],
    ]);
  });

  test('lies within the world whichever edge it begins at', () => {
    const begunEast = [
      [-179, 60],
      [179, 60],
      [100, 65],
      [-179, 60],
    ];
    expect(unbroken(begunEast)).toEqual([
      [181, 60],
      [179, 60],
      [100, 65],
      [181, 60],
    ]);
  });

  test('is closed at the south pole where it goes all the way round', () => {
    const shore = [
      [-180, -80],
      [0, -70],
      [170, -75],
      [-180, -80],
    ];
    expect(unbroken(shore)).toEqual([
      [-180, -80],
      [0, -70],
      [170, -75],
      [180, -80],
      [180, -90],
      [-180, -90],
    ]);
  });

  test('that crosses nothing is as it was', () => {
    const island = [
      [10, 50],
      [12, 50],
      [11, 52],
      [10, 50],
    ];
    expect(unbroken(island)).toEqual(island);
  });
});
