import type { AuditJournal } from '#electron/audit/audit-journal.ts';
import { createReportSigner } from '#electron/audit/signing.ts';
import type { Services } from '#electron/contract/services.ts';
import { AppError } from '#shared/errors.ts';
import { DeviceId } from '#shared/ids.ts';
import type { OwnSiteOptions } from './own-site.ts';
import type { Vault } from './vault.ts';

const KEY = 'audit key';

/** The contract's procedures over the audits on disk and the key in the vault. */
export function auditServices({ audits, vault }: { audits: AuditJournal; vault: Vault }): Services['audit'] {
  const signer = createReportSigner({
    fetch: async () => {
      try {
        return await vault.fetch(KEY);
      } catch (error) {
        if (error instanceof AppError && error.code === 'app.secret-unknown') return null;
        throw error;
      }
    },
    keep: (key) => vault.keepNamed(KEY, key),
  });
  return {
    keep: async ({ audit }) => {
      await audits.keep(audit);
      return {};
    },
    expect: async ({ audit, part, devices }) => {
      await audits.expect(audit, part, devices);
      return {};
    },
    append: async ({ events }) => {
      await audits.append(events);
      return {};
    },
    list: async ({ site }) => ({ audits: await audits.list(site) }),
    expected: async ({ audit, part }) => ({ devices: await audits.expected(audit, part) }),
    events: ({ audit, offset, limit }) => audits.events(audit, offset, limit),
    keepPhoto: async ({ audit, photo, data }) => {
      await audits.keepPhoto(audit, photo, Buffer.from(data, 'base64'));
      return {};
    },
    photo: async ({ audit, photo }) => {
      const data = await audits.photo(audit, photo);
      return { data: data === null ? null : Buffer.from(data).toString('base64') };
    },
    sign: ({ sha256 }) => signer.sign(sha256),
  };
}

/** The audits under way that expect the device: it stays until they are paused or signed. */
export const heldByAudits =
  (audits: AuditJournal): OwnSiteOptions['heldBy'] =>
  async (site, device) => {
    const id = DeviceId.safeParse(Number(device));
    const held = id.success ? await audits.underWayFor(site, id.data) : [];
    return held.map(({ title }) => `audit ${title} (in progress until it is paused or signed)`);
  };
