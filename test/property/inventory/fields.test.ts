import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '#electron/inventory/http/body.ts';
import { ApiProblem } from '#electron/inventory/http/problem.ts';
import { describeInput, readDeviceInput } from '#shared/device-input.ts';
import { boolean } from '#shared/fields/boolean.ts';
import { parseInstant, repairPlus } from '#shared/fields/instant.ts';
import { coordinate, integer } from '#shared/fields/number.ts';
import { reference } from '#shared/fields/reference.ts';
import { text } from '#shared/fields/text.ts';

const whole = integer({ min: 0, max: 1000 });
const latitude = coordinate({ limit: 90, decimals: 8 });
const name = text({ maxLength: 10, blank: false });

test('no value whatever makes a field throw, and what it accepts fits', () => {
  const names = describeInput('change').map((field) => String(field.name));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (body) => {
      const { input, errors } = readDeviceInput(body, 'change');
      // Each field given is either read or refused.
      expect([...Object.keys(input), ...Object.keys(errors)].toSorted()).toEqual(Object.keys(body).toSorted());
      for (const messages of Object.values(errors)) expect(messages.length).toBeGreaterThan(0);
    }),
  );
});

test('whole numbers mean the same as number, text and with a point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (value) => {
      for (const spelling of [value, String(value), ` ${value} `, `${value}.0`, `+${value}`, `00${value}`]) {
        expect(whole.read(spelling)).toEqual({ ok: true, value });
        expect(reference.read(spelling)).toEqual({ ok: true, value });
      }
    }),
  );
});

test('a number with a fraction is no whole number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      fc.pre(!Number.isInteger(value));
      expect(whole.read(value).ok).toBe(false);
      expect(reference.read(value).ok).toBe(false);
    }),
  );
});

test('a coordinate comes back letter for letter', () => {
  const decimals = fc.tuple(fc.integer({ min: -89, max: 89 }), fc.stringMatching(/^\d{0,8}$/));
  fc.assert(
    fc.property(decimals, ([degrees, fraction]) => {
      const given = fraction === '' ? String(degrees) : `${degrees}.${fraction}`;
      expect(latitude.read(given)).toEqual({ ok: true, value: given });
      expect(latitude.read(` ${given}\n`)).toEqual({ ok: true, value: given });
    }),
  );
  expect(latitude.read(1e-7)).toEqual({ ok: true, value: '0.0000001' });
  for (const wrong of ['1,5', '1e1', 'NaN', 'Infinity', '', '.', '--1', '0x10', true, [], {}]) {
    expect(latitude.read(wrong)).toEqual({ ok: false, errors: ['A valid number is required.'] });
  }
});

test('length is counted in characters, not in UTF-16 units', () => {
  expect(name.read('🛰'.repeat(10)).ok).toBe(true);
  expect(name.read('🛰'.repeat(11)).ok).toBe(false);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (value) => {
      const result = name.read(value);
      const trimmed = value.trim();
      const fits = trimmed !== '' && [...trimmed].length <= 10 && !trimmed.includes('\0') && trimmed.isWellFormed();
      expect(result.ok).toBe(fits);
      if (result.ok) expect(result.value).toBe(trimmed);
    }),
  );
});

test('yes and no in any case, nothing else', () => {
  const mixed = (word: string) => fc.mixedCase(fc.constant(word));
  fc.assert(
    fc.property(fc.oneof(...['t', 'y', 'yes', 'true', 'on', '1'].map(mixed)), (word) => {
      expect(boolean.read(word)).toEqual({ ok: true, value: true });
    }),
  );
  fc.assert(
    fc.property(fc.oneof(...['f', 'n', 'no', 'false', 'off', '0'].map(mixed)), (word) => {
      expect(boolean.read(word)).toEqual({ ok: true, value: false });
    }),
  );
  for (const wrong of ['', 'oui', 2, -1, 0.5, [1], {}, ' true']) expect(boolean.read(wrong).ok).toBe(false);
});

test('an instant is the same instant in every spelling', () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.integer({ min: -14 * 60, max: 14 * 60 }), (second, offset) => {
      const instant = second * 1000;
      const iso = new Date(instant).toISOString();
      const shifted = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
      const sign = offset < 0 ? '-' : '+';
      const two = (value: number) => String(value).padStart(2, '0');
      const hours = two(Math.floor(Math.abs(offset) / 60));
      const minutes = two(Math.abs(offset) % 60);
      for (const spelling of [
        iso,
        iso.replace('T', ' '),
        iso.slice(0, 19),
        `${iso.slice(0, 19)},5Z`.replace(',5', '.0'),
        `${shifted}${sign}${hours}:${minutes}`,
        `${shifted}${sign}${hours}${minutes}`,
      ]) {
        expect(parseInstant(spelling)).toBe(instant);
      }
      if (sign === '+') expect(parseInstant(repairPlus(`${shifted} ${hours}:${minutes}`))).toBe(instant);
    }),
  );
  for (const wrong of ['', 'now', '2024-02-30', '2024-01-01T24:00:00Z', '2024-01-01T10:61Z', '12', '2024-1']) {
    expect(parseInstant(wrong)).toBeNull();
  }
});

test('an error in JSON never repeats what was in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(30), (before, cut) => {
      const secret = 'hunter2-planted';
      const raw = `{"a":${JSON.stringify(before)},"password":"${secret}"}`;
      const broken = `${raw.slice(0, raw.length - 1 - (cut % 3))}!`;
      try {
        parseJson(Buffer.from(broken));
      } catch (error) {
        expect(error).toBeInstanceOf(ApiProblem);
        expect((error as ApiProblem).message).not.toContain(secret);
        return;
      }
      throw new Error('it was read');
    }),
  );
});
