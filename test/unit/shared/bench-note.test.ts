import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asBuiltNote,
  benchNote,
  DESCRIPTION_MOST,
  type Recorded,
  type Sighting,
  withNote,
} from '#shared/bench-note.ts';
import type { DeviceId, Instant } from '#shared/ids.ts';
import type { OperationKind } from '#shared/operation.ts';

const AT = '2024-01-15T14:25:00.000Z' as Instant;
const NOTHING: Recorded = { description: null, software_version: null, hardware_version: null };

function sighting(changes: Partial<Sighting> = {}): Sighting {
  return {
    device: 1001 as DeviceId,
    at: AT,
    softwareVersion: '4.1.7',
    hardwareVersion: 'R2',
    done: [],
    revision: 1,
    ...changes,
  };
}

describe('what the bench says of a device', () => {
  it('names what the record does not say, and nothing else', () => {
    expect(benchNote(sighting(), NOTHING)).toBe('On the bench: 2024-01-15, firmware 4.1.7, hardware R2');
    expect(benchNote(sighting(), { ...NOTHING, software_version: ' 4.1.7 ' })).toBe(
      'On the bench: 2024-01-15, hardware R2',
    );
    expect(benchNote(sighting(), { ...NOTHING, software_version: '4.1.7', hardware_version: 'R2' })).toBeNull();
    expect(benchNote(sighting({ softwareVersion: null, hardwareVersion: ' ' }), NOTHING)).toBeNull();
  });

  it('tells of two resets once, and of a restart never', () => {
    const done: OperationKind[] = ['reboot', 'factory_reset', 'device_factory_reset', 'settings'];
    const recorded = { ...NOTHING, software_version: '4.1.7', hardware_version: 'R2' };
    expect(benchNote(sighting({ done }), recorded)).toBe(
      'On the bench: 2024-01-15, reset to factory, settings written',
    );
    expect(benchNote(sighting({ done: ['reboot'] }), recorded)).toBeNull();
  });

  it('leaves out the firmware that the as-built line names already', () => {
    const description = asBuiltNote({ recipe: 'Hall', version: 2, at: AT, firmware: '4.1.7' });
    expect(description).toBe('As built: recipe “Hall” version 2, 2024-01-15, firmware 4.1.7');
    expect(benchNote(sighting(), { ...NOTHING, description })).toBe('On the bench: 2024-01-15, hardware R2');
    expect(benchNote(sighting({ softwareVersion: '4.2' }), { ...NOTHING, description })).toContain('firmware 4.2');
    expect(asBuiltNote({ recipe: 'Hall', version: 2, at: AT, firmware: null })).not.toContain('firmware');
  });
});

describe('a line of the description', () => {
  const note = fc.oneof(
    fc.constantFrom('4.1.7', '5.0').map((firmware) => asBuiltNote({ recipe: 'Hall', version: 1, at: AT, firmware })),
    fc.constantFrom('4.1.7', '5.0').map((softwareVersion) => benchNote(sighting({ softwareVersion }), NOTHING) ?? ''),
  );
  const text = fc.option(
    fc
      .array(fc.oneof(fc.string({ maxLength: 30 }), note, fc.constant('x'.repeat(DESCRIPTION_MOST))), { maxLength: 4 })
      .map((lines) => lines.join('\n').slice(0, DESCRIPTION_MOST)),
    { nil: null },
  );
  const isOurs = (line: string): boolean => /^(On the bench|As built): /.test(line);

  it('is put there once, in place of the earlier one of its kind, and fits', () => {
    fc.assert(
      fc.property(text, note, (description, line) => {
        const after = withNote(description, line);
        expect(after.length).toBeLessThanOrEqual(DESCRIPTION_MOST);
        expect(after.split('\n').filter((each) => each.slice(0, 8) === line.slice(0, 8))).toEqual([line]);
        expect(withNote(after, line)).toBe(after);
      }),
    );
  });

  it('leaves what a person wrote as it stands, where there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z ]{0,20}$/), { maxLength: 6 }),
        note,
        note,
        (lines, first, second) => {
          const written = lines.join('\n').trimEnd();
          const after = withNote(withNote(written, first), second);
          expect(
            after
              .split('\n')
              .filter((line) => !isOurs(line))
              .join('\n')
              .trimEnd(),
          ).toBe(written);
        },
      ),
    );
  });
});
