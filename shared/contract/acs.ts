import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import {
  AcsEvent,
  AcsPlace,
  AcsState,
  CpeSummary,
  Diagnosis,
  NetworkInterface,
  SessionSummary,
  TraceMessage,
} from '../acs.ts';
import { Absence, Obstacles } from '../acs-surroundings.ts';
import { CpeKey, DeviceRef, SessionId } from '../ids.ts';
import { Nothing, procedure } from './procedure.ts';

/** The bench: the ACS of this laptop and who talks to it. */
export const acs = {
  state: procedure.input(Nothing).output(AcsState),
  interfaces: procedure.input(Nothing).output(z.object({ interfaces: z.array(NetworkInterface) })),
  turnOn: procedure.input(AcsPlace).output(AcsState),
  turnOff: procedure.input(Nothing).output(AcsState),
  /** Every event from now on: listener, CPEs, sessions, messages, operations. */
  events: procedure.input(Nothing).output(eventIterator(AcsEvent)),
  cpes: procedure.input(Nothing).output(z.object({ cpes: z.array(CpeSummary) })),
  /** The CPE behind an inventory record, if it ever informed this ACS. */
  cpeOfDevice: procedure.input(z.object({ device: DeviceRef })).output(z.object({ cpe: CpeSummary.nullable() })),
  /** The last sessions, newest first. */
  sessions: procedure
    .input(z.object({ cpe: CpeKey.nullable(), limit: z.int().min(1).max(500) }))
    .output(z.object({ sessions: z.array(SessionSummary) })),
  trace: procedure
    .input(z.object({ session: SessionId }))
    .output(z.object({ session: SessionSummary, messages: z.array(TraceMessage) })),
  /** Who does not talk, and why; the newest first. */
  diagnoses: procedure.input(Nothing).output(z.object({ diagnoses: z.array(Diagnosis) })),
  /** What is in the way of turning the ACS on there: who has the port, which is free instead, the firewall. */
  obstacles: procedure
    .input(z.object({ host: z.string().min(1).max(64), port: z.int().min(0).max(65535) }))
    .output(Obstacles),
  /** Why the device at this address does not talk, looked at from this computer; takes a few seconds. */
  whyAbsent: procedure.input(z.object({ address: z.union([z.ipv4(), z.ipv6()]) })).output(Absence),
  /** Asks the CPE to open a session now (TR-069 3.2.2). */
  connectionRequest: procedure.input(z.object({ cpe: CpeKey })).output(z.object({ answered: z.boolean() })),
};
