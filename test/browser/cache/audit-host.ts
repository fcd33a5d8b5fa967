import type { HostClient } from '#renderer/cache/host-client.ts';
import type { Audit } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import type { AuditEvent } from '#shared/audit/event.ts';
import { problem } from '#test/property/cache/host-world.ts';
import { PageHost } from './page-host.ts';

/** The host's half of audits in the page: what it was told, and a disk that a test can fill. */
export class AuditHost {
  readonly audits: Audit[] = [];
  readonly parts = new Map<number, readonly AuditDevice[]>();
  readonly events: AuditEvent[] = [];
  /** Places in the journal whose event another version wrote. */
  readonly unreadable = new Set<number>();
  isFull = false;

  get client(): HostClient {
    const audit = {
      keep: async ({ audit: head }: { audit: Audit }) => {
        this.audits.push(head);
        return {};
      },
      expect: async ({ part, devices }: { part: number; devices: readonly AuditDevice[] }) => {
        this.parts.set(part, devices);
        return {};
      },
      append: async ({ events }: { events: readonly AuditEvent[] }) => {
        if (this.isFull) throw problem('store.disk-full');
        const known = new Set(this.events.map(({ id }) => id));
        this.events.push(...events.filter(({ id }) => !known.has(id)));
        return {};
      },
      list: async () => ({ audits: this.audits }),
      expected: async ({ part }: { part: number }) => ({ devices: this.parts.get(part) ?? [] }),
      events: async ({ offset, limit }: { offset: number; limit: number }) => {
        const page = this.events.slice(offset, offset + limit);
        const events = page.filter((_, at) => !this.unreadable.has(offset + at));
        return { events, unreadable: page.length - events.length };
      },
    };
    // The cache uses these procedures only; their shapes are the contract's.
    return { ...new PageHost(0).client, audit } as unknown as HostClient;
  }
}
