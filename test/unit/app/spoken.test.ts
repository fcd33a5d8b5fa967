import { describe, expect, it } from 'vitest';
import { Spoken } from '#renderer/app/spoken.ts';
import type { AcsEvent } from '#shared/acs.ts';
import { CpeKey, DeviceRef } from '#shared/ids.ts';
import type { OperationState } from '#shared/operation.ts';

function cpe(serialNumber: string, deviceName: string | null): AcsEvent {
  return {
    type: 'cpe',
    cpe: { key: CpeKey.parse(`00-X-${serialNumber}`), serialNumber, deviceName, device: DeviceRef.parse(serialNumber) },
  } as AcsEvent;
}

function operation(id: string, device: string, state: Pick<OperationState, 'state'>): AcsEvent {
  return { type: 'operation', operation: { id, device: DeviceRef.parse(device), kind: 'reboot', state } } as AcsEvent;
}

describe('what is said of the ACS without being asked', () => {
  it('is that a device came, once, by its name or its serial number', () => {
    const spoken = new Spoken();
    expect(spoken.hear([cpe('A1', 'Hall'), cpe('B2', null)])).toEqual(['Hall called.', 'B2 called.']);
    expect(spoken.hear([cpe('A1', 'Hall')])).toEqual([]);
  });

  it('is a count where many come at one moment', () => {
    const many = Array.from({ length: 40 }, (_, index) => cpe(`S${index}`, null));
    expect(new Spoken().hear(many)).toEqual(['40 devices called.']);
  });

  it('is how an operation ended, once; what is under way is not said', () => {
    const spoken = new Spoken();
    spoken.hear([cpe('A1', 'Hall')]);
    expect(spoken.hear([operation('1', 'A1', { state: 'sent' }), operation('1', 'A1', { state: 'accepted' })])).toEqual(
      [],
    );
    expect(spoken.hear([operation('1', 'A1', { state: 'done' })])).toEqual(['Hall: Reboot is done.']);
    expect(spoken.hear([operation('1', 'A1', { state: 'done' })])).toEqual([]);
    // What a person was asked about may still be told to be done.
    expect(
      spoken.hear([operation('2', 'A1', { state: 'unclear' }), operation('2', 'A1', { state: 'failed' })]),
    ).toEqual(['Hall: whether Reboot was done is not clear. It needs you.', 'Hall: Reboot failed.']);
  });
});
