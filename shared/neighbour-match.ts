import { bestFact, type Neighbour } from './discovery.ts';
import { bareSerial } from './serial.ts';

/** Why a neighbour is taken for a device of the inventory, the strongest reason first. */
export const MATCH_REASONS = ['serial', 'mac', 'address'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** What of a device record is compared. */
export type Matchable = { readonly serial_number: string | null; readonly address: string | null };

/** One thing to look for in the inventory, and what finding it would mean. */
export type MatchQuestion = { readonly reason: MatchReason; readonly text: string };

/**
 * What to look for, in the order in which an answer counts: its serial number; its MACs, which many makers print as
 * the serial number; its addresses. A device that tells no serial may still be known by what the label says.
 */
export function matchQuestions(neighbour: Neighbour): MatchQuestion[] {
  const serial = bestFact(neighbour, 'serial');
  return [
    ...(serial === null || bareSerial(serial.value) === ''
      ? []
      : [{ reason: 'serial' as const, text: serial.value.trim() }]),
    ...neighbour.macs.map((mac) => ({ reason: 'mac' as const, text: bareSerial(mac) })),
    ...neighbour.addresses.map((address) => ({ reason: 'address' as const, text: address })),
  ];
}

/**
 * Does the device answer the question? Serials and MACs are compared without separators and case; an address as it was
 * last seen, which is a guess only: every home has a 192.168.1.1.
 */
export function answersQuestion(device: Matchable, { reason, text }: MatchQuestion): boolean {
  switch (reason) {
    case 'serial':
    case 'mac':
      return device.serial_number !== null && bareSerial(device.serial_number) === bareSerial(text);
    case 'address':
      return device.address?.trim().toLowerCase() === text.toLowerCase();
    default:
      return reason satisfies never;
  }
}
