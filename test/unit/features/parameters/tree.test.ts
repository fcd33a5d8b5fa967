import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParameterTree, objectsAbove, type TreeLine } from '#renderer/features/parameters/tree.ts';
import { row } from './samples.ts';

const paths = (lines: readonly TreeLine[]) => lines.map(({ node }) => node.path);

describe('the tree of a device', () => {
  const tree = createParameterTree();
  tree.put([
    row('Device.WiFi.SSID.10.SSID', 'Guest'),
    row('Device.WiFi.SSID.2.SSID', 'Hall'),
    row('Device.DeviceInfo.UpTime', '12'),
  ]);

  it('opens what is open, instances in the order people count', () => {
    expect(paths(tree.lines(new Set()))).toEqual(['Device.']);
    expect(paths(tree.lines(new Set(['Device.', 'Device.WiFi.', 'Device.WiFi.SSID.'])))).toEqual([
      'Device.',
      'Device.DeviceInfo.',
      'Device.WiFi.',
      'Device.WiFi.SSID.',
      'Device.WiFi.SSID.2.',
      'Device.WiFi.SSID.10.',
    ]);
  });

  it('finds by every word of path and value, and shows the objects above', () => {
    expect(paths(tree.matches('ssid hall'))).toEqual([
      'Device.',
      'Device.WiFi.',
      'Device.WiFi.SSID.',
      'Device.WiFi.SSID.2.',
      'Device.WiFi.SSID.2.SSID',
    ]);
    expect(tree.matches('nowhere')).toEqual([]);
  });

  it('remembers the value before, and forgets what is gone with the objects that held it', () => {
    tree.put([row('Device.WiFi.SSID.2.SSID', 'Desk')]);
    expect(tree.get('Device.WiFi.SSID.2.SSID')).toMatchObject({ was: 'Hall', row: { value: 'Desk' } });
    tree.keepOnly('Device.WiFi.', new Set(['Device.WiFi.SSID.2.SSID']));
    expect(tree.get('Device.WiFi.SSID.10.')).toBeUndefined();
    expect(tree.leaves).toBe(2);
    expect(tree.get('Device.DeviceInfo.UpTime')).toBeDefined();
  });
});

it('counts what lies below every object, whatever comes and goes', () => {
  const name = fc
    .array(fc.constantFrom('A', 'B', '1', '2'), { minLength: 1, maxLength: 4 })
    .map((parts) => `Device.${parts.join('.')}`);
  // A name is either an object or a parameter, never both.
  const names = fc
    .uniqueArray(name, { maxLength: 30 })
    .map((all) => all.filter((each) => !all.some((other) => other.startsWith(`${each}.`))));
  fc.assert(
    fc.property(names, fc.func(fc.boolean()), (all, stays) => {
      const tree = createParameterTree();
      tree.put(all.map((each) => row(each)));
      const kept = all.filter((each) => stays(each));
      tree.keepOnly('', new Set(kept));
      expect(tree.leaves).toBe(kept.length);
      const open = new Set(kept.flatMap(objectsAbove));
      const lines = tree.lines(open);
      expect(
        paths(lines)
          .filter((path) => !path.endsWith('.'))
          .toSorted(),
      ).toEqual(kept.toSorted());
      for (const { node } of lines)
        expect(node.leaves).toBe(kept.filter((each) => each === node.path || each.startsWith(node.path)).length);
    }),
  );
});
