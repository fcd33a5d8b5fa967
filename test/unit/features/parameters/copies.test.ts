import { describe, expect, it } from 'vitest';
import { copyAsCsv, copyAsJson, readCopy } from '#renderer/features/parameters/copy-file.ts';
import { differences } from '#renderer/features/parameters/diff.ts';
import { parseCsv, plainCell } from '#shared/csv.ts';
import { row } from './samples.ts';

const secret = row('Device.WiFi.AccessPoint.1.Security.KeyPassphrase', null, { secret: true });

describe('a kept copy', () => {
  it('reads back as it was', async () => {
    const rows = [row('Device.'), row('Device.A', 'é "1"\n'), secret];
    const copy = await readCopy(new Blob([copyAsJson('Hall', new Date('2026-11-25T08:00:00Z'), rows)]));
    expect(copy).toMatchObject({ device: 'Hall', savedAt: '2026-11-25T08:00:00.000Z', parameters: rows });
  });

  it.each(['', '{}', '[1]', '{"format":"demarc-parameters","version":2}', '<html>'])('is not %j', async (text) => {
    expect(await readCopy(new Blob([text]))).toBeNull();
  });

  it('as a table holds no formula and no secret', () => {
    const [header, ...lines] = parseCsv(copyAsCsv([row('Device.'), row('Device.A', '=1+1'), secret]));
    expect(header?.[0]).toBe('name');
    expect(lines.map(([name, , value]) => [name, value])).toEqual([
      ['Device.A', "'=1+1"],
      [secret.name, '(secret)'],
    ]);
    expect(plainCell(lines[0]?.[2] ?? '')).toBe('=1+1');
  });
});

describe('a comparison', () => {
  it('names what differs, and what only one has; objects and secrets are left aside', () => {
    const here = [row('Device.'), row('Device.A', '1'), row('Device.B', '1'), row('Device.C', '1'), secret];
    const there = [row('Device.A', '1'), row('Device.B', '2'), row('Device.D', ''), { ...secret, value: 'seen' }];
    expect(differences(here, there)).toEqual([
      { name: 'Device.B', kind: 'changed', here: '1', there: '2' },
      { name: 'Device.C', kind: 'only-here', here: '1', there: null },
      { name: 'Device.D', kind: 'only-there', here: null, there: '' },
    ]);
    expect(differences(here, here)).toEqual([]);
  });
});
