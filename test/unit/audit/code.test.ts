import { describe, expect, it } from 'vitest';
import { readCode } from '#shared/audit/code.ts';
import { codeKey, isSameBox, macsIn } from '#shared/audit/matching.ts';
import { SHIPPED_RULES } from '#shared/audit/prefix-rules.ts';

function textsOf(raw: string, rules = SHIPPED_RULES): readonly string[] | string {
  const reading = readCode(raw, rules);
  return reading.is === 'codes' ? reading.codes.map(({ text, role }) => `${role} ${text}`) : reading.why;
}

describe('what a scanner read', () => {
  it.each([
    ['S/N: 00012345', ['serial 00012345']],
    ['SN:00012345', ['serial 00012345']],
    ['sn 7', ['serial 7']],
    // A serial number may begin with the letters of a prefix.
    ['SN12345678', ['any SN12345678']],
    ['SERIAL NO.: X-1', ['serial X-1']],
    ['MAC: aa:bb:cc:dd:ee:0f', ['mac aa:bb:cc:dd:ee:0f']],
    ['aabb.ccdd.ee0f', ['mac aabb.ccdd.ee0f']],
    ['(01)09501101530003(21)0042', ['serial 0042']],
    [']C1010950110153000321ABC\u001d10LOT1', ['serial ABC']],
    [']d20109501101530003250SECOND', ['serial SECOND']],
    ['(8004)ASSET7', ['any ASSET7']],
    // Digits that only look like GS1: a serial number like any other.
    ['2112345678', ['any 2112345678']],
    ['SN:123;MAC:AA-BB-CC-DD-EE-0F', ['serial 123', 'mac AA-BB-CC-DD-EE-0F']],
    ['a;b', ['any a;b']],
    ['\u00020001\u0003', ['any 0001']],
    ['0000', ['any 0000']],
  ])('%j is %j', (raw, codes) => expect(textsOf(raw)).toEqual(codes));

  it('refuses what is no code, and says why', () => {
    expect(textsOf('x'.repeat(4_000))).toBe('too-long');
    expect(textsOf('')).toBe('empty');
    expect(textsOf('   ')).toBe('empty');
    expect(textsOf('\u0000\u0007')).toBe('unreadable');
  });

  it('follows the rules a person adds, the longest first', () => {
    const rules = [...SHIPPED_RULES, { prefix: 'ACME#', role: 'any' as const }];
    expect(textsOf('ACME#007', rules)).toEqual(['any 007']);
    expect(textsOf('acme#:007', rules)).toEqual(['any 007']);
    expect(textsOf('ACME#007')).toEqual(['any ACME#007']);
  });
});

describe('how codes are compared', () => {
  it('whatever the separators and the case, and with every zero', () => {
    for (const written of [
      'AA:BB:CC:0D:EE:0F',
      'aabbcc0dee0f',
      'aa-bb-cc-0d-ee-0f',
      'aabb.cc0d.ee0f',
      'aa:bb:cc:d:ee:f',
    ]) {
      expect(codeKey(written)).toBe('AABBCC0DEE0F');
    }
    expect(codeKey('zeq-24 01.7')).toBe(codeKey('ZEQ24017'));
    expect(codeKey('007')).not.toBe(codeKey('7'));
  });

  it('MACs of one box lie close together', () => {
    expect(isSameBox('AC:DE:48:00:00:01', 'AC:DE:48:00:00:05')).toBe(true);
    expect(isSameBox('AC:DE:48:00:00:01', 'AE:DE:48:00:00:02')).toBe(true);
    expect(isSameBox('AC:DE:48:00:00:01', 'AC:DE:48:00:01:01')).toBe(false);
    expect(macsIn('Found on eth0: 192.168.1.1, aa:bb:cc:dd:ee:0f')).toEqual(['AA:BB:CC:DD:EE:0F']);
  });
});
