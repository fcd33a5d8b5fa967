import type { Log } from '#electron/ports/log.ts';
import type { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { DeviceId } from '#shared/ids.ts';
import type { SendOutcome } from '#shared/outbox.ts';
import type { ControlClient, WireDocument, WireWrite } from './client.ts';
import { type Named, readDetail, readRow } from './records.ts';

/** What becomes known of devices while others read and write. */
export type Ear = {
  rows(rows: readonly DeviceRow[]): Promise<void>;
  detail(detail: DeviceDetail): Promise<void>;
  gone(ids: readonly DeviceId[]): Promise<void>;
  types(types: readonly Named[]): Promise<void>;
};

/**
 * The same client, overheard: whatever the control server answers about devices, to whomever, is told to the ear
 * before the caller has it. So nobody has to ask twice, and who keeps a place in the change feed keeps it for both. What
 * the ear cannot take in is no reason to withhold the answer.
 */
export function overheard(client: ControlClient, ear: Ear, log: Log): ControlClient {
  const tell = async (work: Promise<void>): Promise<void> => {
    await work.catch((error: unknown) => log.warn({ err: error }, 'what the control server told could not be kept'));
  };

  return {
    ...client,
    async list(query, signal) {
      const answer = await client.list(query, signal);
      await tell(ear.rows(answer.rows));
      return answer;
    },
    async statusChangesSince(query, signal) {
      const answer = await client.statusChangesSince(query, signal);
      await tell(ear.rows(answer.rows));
      return answer;
    },
    async changes(query, signal) {
      const part = await client.changes(query, signal);
      if (part !== null) {
        await tell(ear.rows(part.changed));
        await tell(ear.gone(part.gone));
      }
      return part;
    },
    async device(query, signal) {
      const detail = await client.device(query, signal);
      await tell(detail === null ? ear.gone([query.id]) : ear.detail(detail));
      return detail;
    },
    async findBySerial(query, signal) {
      const row = await client.findBySerial(query, signal);
      if (row !== null) await tell(ear.rows([row]));
      return row;
    },
    async references(signal) {
      const references = await client.references(signal);
      await tell(ear.types(references.types));
      return references;
    },
    async write(write) {
      const outcome = await client.write(write);
      await tell(hearWrite(write, outcome, ear));
      return outcome;
    },
  };
}

async function hearWrite(write: WireWrite | WireDocument, outcome: SendOutcome, ear: Ear): Promise<void> {
  if (outcome.outcome !== 'answered' || outcome.status >= 300 || write.method === 'PUT') return;
  if (write.method === 'DELETE') {
    if (write.id !== null) await ear.gone([write.id]);
    return;
  }
  const { body } = outcome;
  if (write.method === 'POST') {
    const row = readRow(body);
    if (row !== null) await ear.rows([row]);
    return;
  }
  // Some servers answer only what was changed: that is no record, and the rest of it must not be forgotten.
  const isWhole = typeof body === 'object' && body !== null && 'serial_number' in body && 'username' in body;
  const detail = isWhole ? readDetail(body) : null;
  if (detail !== null && detail.id === write.id) await ear.detail(detail);
}
