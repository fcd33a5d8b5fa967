import { DeviceDetail, PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import type { DeviceId } from '#shared/ids.ts';
import type { OutboxRequest } from '#shared/outbox.ts';
import { parsePendingSettings } from '#shared/pending-settings.ts';
import { serialKey } from '#shared/serial.ts';

/** A write as the server executed it. */
export type Executed = {
  readonly opId: string;
  readonly request: OutboxRequest;
  readonly before: DeviceDetail | null;
  /** The record as the sender last read it. */
  readonly saw: DeviceDetail | null | undefined;
};

/** A value no server takes: what bad input is made of. */
export const POISON = 'poison';

/** A control server: a plain one (last write wins), or one that honours Idempotency-Key as ours does. */
export class ControlWorld {
  readonly devices = new Map<number, DeviceDetail>();
  readonly executed: Executed[] = [];
  /** Documents it keeps, by device and SHA-256. */
  readonly documents = new Set<string>();
  /** Whether a second record with the same serial is refused; some servers take it. */
  isSerialUnique = true;
  /** Whether a write whose key it knows is answered as before and not done again. */
  isKeyed = false;
  readonly #answers = new Map<string, { request: string; answer: { status: number; body: unknown } }>();
  #nextId = 1;

  seed(count: number): void {
    for (let n = 0; n < count; n += 1) this.add({ name: `n${this.#nextId}`, serial_number: `S${this.#nextId}` });
  }

  add(values: Record<string, unknown>): DeviceDetail {
    const device = DeviceDetail.parse({ id: this.#nextId, status: 'Down', ...values });
    this.#nextId += 1;
    this.devices.set(device.id, device);
    return device;
  }

  read(id: DeviceId): DeviceDetail | null {
    return structuredClone(this.devices.get(id) ?? null);
  }

  bySerial(serial: string): DeviceDetail | null {
    for (const device of this.devices.values()) {
      if (serialKey(device.serial_number ?? '') === serialKey(serial)) return structuredClone(device);
    }
    return null;
  }

  /** Somebody else's edit. */
  edit(id: number, values: Record<string, unknown>): void {
    const device = this.devices.get(id);
    if (device !== undefined) this.devices.set(id, DeviceDetail.parse({ ...device, ...values }));
  }

  /** The device did what was queued. */
  runPending(id: number): void {
    this.edit(id, { pending_settings: null });
  }

  /** A duplicate that no server of this kind can tell from a second wish is the network's fault, not the outbox's. */
  meltsDuplicates(request: OutboxRequest): boolean {
    if (this.isKeyed || request.method === 'PUT') return true;
    if (request.method === 'POST') return this.isSerialUnique;
    return request.method === 'PATCH' && !('reboot' in request.body);
  }

  execute(opId: string, request: OutboxRequest, saw: Executed['saw']): { status: number; body: unknown } {
    if (!this.isKeyed) return this.#execute(opId, request, saw);
    const text = JSON.stringify(request);
    const before = this.#answers.get(opId);
    if (before !== undefined) {
      return before.request === text ? structuredClone(before.answer) : { status: 422, body: { detail: 'key in use' } };
    }
    const answer = this.#execute(opId, request, saw);
    if (answer.status < 300) this.#answers.set(opId, { request: text, answer: structuredClone(answer) });
    return answer;
  }

  #execute(opId: string, request: OutboxRequest, saw: Executed['saw']): { status: number; body: unknown } {
    if (request.method === 'POST') {
      if (Object.values(request.body).includes(POISON)) return { status: 400, body: { name: ['is poison'] } };
      if (this.isSerialUnique && this.bySerial(request.body.serial_number) !== null) {
        return { status: 400, body: { serial_number: ['device with this serial number already exists.'] } };
      }
      this.executed.push({ opId, request, before: null, saw });
      return { status: 201, body: this.add(request.body) };
    }
    const before = this.read(request.id);
    if (before === null) return { status: 404, body: { detail: 'Not found.' } };
    if (request.method === 'DELETE') {
      this.executed.push({ opId, request, before, saw });
      this.devices.delete(request.id);
      return { status: 204, body: null };
    }
    if (request.method === 'PUT') {
      this.executed.push({ opId, request, before, saw });
      this.documents.add(`${request.id} ${request.attachment.sha256}`);
      return { status: 200, body: { sha256: request.attachment.sha256 } };
    }
    if (Object.values(request.body).includes(POISON)) return { status: 400, body: { name: ['is poison'] } };
    this.executed.push({ opId, request, before, saw });
    const { reboot, ...values } = request.body as Record<string, unknown>;
    this.edit(request.id, values);
    if (reboot === true) {
      const queue = parsePendingSettings(before.pending_settings).map(({ name }) => name);
      const listed = [...new Set([...queue, PENDING_NAME_OF_FLAG.reboot])].map((name) => `${name}:pending`);
      this.edit(request.id, { pending_settings: listed.join(',') });
    }
    return { status: 200, body: this.read(request.id) };
  }
}
