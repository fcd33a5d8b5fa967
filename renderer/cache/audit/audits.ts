import { Audit, type AuditPlace } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import { type DeviceNames, eventsOf } from '#shared/audit/device-events.ts';
import { AuditEvent } from '#shared/audit/event.ts';
import { AuditId } from '#shared/audit/ids.ts';
import { EXPECTED_PART } from '#shared/contract/audit.ts';
import type { DeviceDetail } from '#shared/device.ts';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import type { HostClient } from '../host-client.ts';
import { instant, type Ports } from '../ports.ts';
import { isOffline, problemOf } from '../problem.ts';
import { cell } from '../store.ts';
import type { Fleet, FleetRow, Work } from '../types.ts';
import { onDisk } from '../work/on-disk.ts';
import { AuditDb, AuditRow, auditsName } from './audit-db.ts';
import { allRows, auditDeviceOf } from './inventory.ts';
import { openAudit } from './open-audit.ts';
import { readable } from './readable.ts';
import type { AuditMention, Audits, Preparation } from './types.ts';

export type AuditsOptions = {
  readonly site: SiteId;
  /** The name of the site's databases (workName). */
  readonly name: string;
  readonly client: HostClient;
  readonly fleet: Fleet;
  readonly drafts: Work['drafts'];
  readonly cachedDetail: (id: DeviceId) => Promise<DeviceDetail | null>;
  readonly ports: Ports;
};

/** What is kept with the precious work, and under which name. */
const ACTIVE_KEPT_UNDER = 'audit active';
/** Details asked of the server at once. */
const AT_ONCE = 6;
/** Beyond this the details of a scope are not fetched: the list's facts have to do. */
const DETAILS_MOST = 2_000;
/** Audits that are looked through for one device. */
const MENTIONED_IN = 20;

/** The audits of a site in this window. */
export class AuditRoom implements Audits {
  readonly #options: AuditsOptions;
  readonly #db: AuditDb;
  readonly #opening: Promise<void>;
  readonly #list = cell<readonly Audit[] | null>(null);
  readonly #unreadable = cell(0);
  readonly #active = cell<AuditId | null>(null);

  readonly list = this.#list;
  readonly unreadable = this.#unreadable;
  readonly active = this.#active;

  constructor(options: AuditsOptions) {
    this.#options = options;
    this.#db = new AuditDb(auditsName(options.name));
    this.#opening = this.#openDb();
    this.#opening.catch(() => this.#list.set([]));
    void this.#readActive();
  }

  async #openDb(): Promise<void> {
    await onDisk(this.#db.open());
    const { rows: here, unreadable } = readable(AuditRow, await this.#db.audits.toArray());
    this.#unreadable.set(unreadable);
    this.#take(here);
    const { audits } = await this.#options.client.audit
      .list({ site: this.#options.site })
      .catch(() => ({ audits: [] }));
    this.#take(audits);
    await this.#mirrorHeads(here);
  }

  async #readActive(): Promise<void> {
    // Unreadable: none is active, and the person resumes one.
    const kept = await this.#options.drafts.get(ACTIVE_KEPT_UNDER).catch(() => null);
    const id = AuditId.safeParse(kept);
    if (id.success && this.#active.get() === null) this.#active.set(id.data);
  }

  activate = async (id: AuditId | null): Promise<void> => {
    await this.#options.drafts.keep(ACTIVE_KEPT_UNDER, id);
    this.#active.set(id);
  };

  /** What this window prepared while the host was away reaches it now. */
  async #mirrorHeads(audits: readonly AuditRow[]): Promise<void> {
    for (const { mirrored, ...audit } of audits) if (mirrored === 0) await this.#mirror(audit).catch(() => undefined);
  }

  #take(audits: readonly Audit[]): void {
    const known = new Map((this.#list.get() ?? []).map((audit) => [audit.id, audit]));
    for (const audit of audits) known.set(audit.id, Audit.parse(audit));
    this.#list.set([...known.values()].sort((left, right) => (left.preparedAt < right.preparedAt ? 1 : -1)));
  }

  async devices(query: string): Promise<readonly AuditDevice[]> {
    const rows = await allRows(this.#options.fleet, query);
    return Promise.all(rows.map(async (row) => auditDeviceOf(row, null)));
  }

  async withDetails(devices: readonly AuditDevice[], onProgress: (done: number) => void) {
    const { client, cachedDetail } = this.#options;
    if (devices.length > DETAILS_MOST) return { devices, without: devices.length };
    const full: AuditDevice[] = [...devices];
    let without = 0;
    let done = 0;
    let isCut = false;
    const read = async (id: DeviceId): Promise<DeviceDetail | null> => {
      const cached = await cachedDetail(id);
      if (cached !== null || isCut) return cached;
      try {
        return (await client.control.device({ id, updateStatus: false })).device;
      } catch (error) {
        // The wire is cut: the others would wait for nothing.
        isCut = isOffline(problemOf(error));
        return null;
      }
    };
    const waiting = [...devices.entries()];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [at, device] = next;
        const detail = device.id === null ? null : await read(device.id);
        if (detail !== null) full[at] = withDetail(device, detail);
        else without += 1;
        done += 1;
        onProgress(done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return { devices: full, without };
  }

  async prepare({ devices, ...head }: Preparation): Promise<Audit> {
    const { site, ports } = this.#options;
    await this.#opening;
    const audit = Audit.parse({
      ...head,
      id: ports.chance.uuid(),
      site,
      preparedAt: instant(ports.clock.now()),
      expected: devices.length,
    });
    const parts = partsOf(devices);
    await onDisk(
      this.#db.transaction('rw', this.#db.audits, this.#db.expected, async () => {
        await this.#db.audits.put({ ...audit, mirrored: 0 });
        for (const [part, some] of parts.entries()) {
          await this.#db.expected.put({ audit: audit.id, part, devices: some });
        }
      }),
    );
    // A host that is away gets it at the next start: the audit can begin.
    await this.#mirror(audit).catch(() => undefined);
    this.#take([audit]);
    return audit;
  }

  async #mirror(audit: Audit): Promise<void> {
    const { client } = this.#options;
    const devices = await this.#expectedHere(audit.id);
    for (const [part, some] of partsOf(devices).entries()) {
      await client.audit.expect({ audit: audit.id, part, devices: [...some] });
    }
    await client.audit.keep({ audit });
    await this.#db.audits.update(audit.id, { mirrored: 1 });
  }

  async #expectedHere(id: AuditId): Promise<readonly AuditDevice[]> {
    const parts = await this.#db.expected
      .where('[audit+part]')
      .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
      .toArray();
    return parts.flatMap(({ devices }) => devices);
  }

  async open(id: AuditId) {
    await this.#opening.catch(() => undefined);
    const audit = this.#list.get()?.find((each) => each.id === id);
    if (audit === undefined) return null;
    const here = await this.#expectedHere(id).catch(() => []);
    const devices = here.length >= audit.expected ? here : await this.#expectedOfHost(audit);
    return openAudit({ ...this.#options, db: this.#db, audit, devices });
  }

  /** What a browser lost (an evicted origin) comes back from the host. */
  async #expectedOfHost({ id, expected }: Audit): Promise<readonly AuditDevice[]> {
    const devices: AuditDevice[] = [];
    for (let part = 0; part * EXPECTED_PART < expected; part += 1) {
      const read = await this.#options.client.audit.expected({ audit: id, part });
      await this.#db.expected.put({ audit: id, part, devices: read.devices }).catch(() => undefined);
      devices.push(...read.devices);
    }
    return devices;
  }

  async mentions(device: DeviceNames): Promise<readonly AuditMention[]> {
    await this.#opening.catch(() => undefined);
    const mentions: AuditMention[] = [];
    for (const audit of (this.#list.get() ?? []).slice(0, MENTIONED_IN)) {
      const stored = await this.#db.events.where('audit').equals(audit.id).toArray();
      const { rows } = readable(AuditEvent, stored);
      mentions.push(...eventsOf(rows, device).map((event) => ({ audit, event })));
    }
    return mentions;
  }

  sign(sha256: string) {
    return this.#options.client.audit.sign({ sha256 });
  }

  close(): void {
    this.#db.close();
  }
}

function partsOf(devices: readonly AuditDevice[]): (readonly AuditDevice[])[] {
  const parts: (readonly AuditDevice[])[] = [];
  for (let from = 0; from < devices.length; from += EXPECTED_PART)
    parts.push(devices.slice(from, from + EXPECTED_PART));
  return parts;
}

/** A device with what its detail record adds: alternative serial number, identifier, product class. */
function withDetail(device: AuditDevice, detail: DeviceDetail): AuditDevice {
  // The keys of a row are among those of its detail; only these are read.
  const row = { ...detail, key: device.key } as unknown as FleetRow;
  const full = auditDeviceOf(row, detail);
  return {
    ...full,
    macs: [...new Set([...device.macs, ...full.macs])].slice(0, 16),
    labels: [...new Set([...device.labels, ...full.labels])].slice(0, 8),
  };
}

/** The place every device of a list stands at, or null where they differ. */
export function commonPlace(devices: readonly AuditDevice[]): AuditPlace | null {
  const [first] = devices;
  if (first?.locationName == null) return null;
  const same = devices.every(
    ({ location, locationName }) => location === first.location && locationName === first.locationName,
  );
  return same ? { location: first.location, name: first.locationName } : null;
}
