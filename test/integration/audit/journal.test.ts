import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditJournal } from '#electron/audit/audit-journal.ts';
import { checkSeal, createReportSigner } from '#electron/audit/signing.ts';
import { runAuditCommand } from '#electron/audit-command.ts';
import { AuditEvent } from '#shared/audit/event.ts';
import type { PhotoId } from '#shared/audit/ids.ts';
import { keyName, readyToSeal, withSeal } from '#shared/audit/seal.ts';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import { auditDevice, auditOf, happened, scanOf } from '../../fakes/audit.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { fakeLog } from '../../fakes/log.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-audit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openAuditJournal({ file: join(folder, 'audits.db'), clock: new FakeClock(), log: fakeLog() });

describe('audits on the disk of the host', () => {
  it('are there after a restart: head, list, events in order, photos; what is told twice is kept once', async () => {
    const audit = auditOf({ expected: 1 });
    const [one, two] = [happened(1, scanOf('A')), happened(2, scanOf('B'))];
    const photo = 'photo-0001' as PhotoId;
    const first = await open();
    await first.expect(audit.id, 0, [auditDevice(1)]);
    await first.keep(audit);
    await first.append([two]);
    await first.append([one, two]);
    await first.keepPhoto(audit.id, photo, new Uint8Array([1, 2, 3]));
    await first.close();
    const second = await open();
    expect(await second.list(audit.site)).toEqual([audit]);
    expect(await second.expected(audit.id, 0)).toEqual([auditDevice(1)]);
    expect(await second.events(audit.id, 0, 10)).toEqual({ events: [one, two], unreadable: 0 });
    expect(await second.events(audit.id, 1, 10)).toEqual({ events: [two], unreadable: 0 });
    expect([...((await second.photo(audit.id, photo)) ?? [])]).toEqual([1, 2, 3]);
    await second.close();
  });

  it('tells events in the order they happened, whatever their ids are', async () => {
    const events = ['event-9', 'event-5', 'event-1'].map((id, at) =>
      AuditEvent.parse({ ...happened(at + 1, scanOf('A')), id: `${id}000` }),
    );
    const journal = await open();
    await journal.append(events);
    expect(await journal.events(auditOf().id, 0, 10)).toMatchObject({ events });
    expect(await journal.events(auditOf().id, 1, 1)).toMatchObject({ events: [events[1]] });
    await journal.close();
  });

  it('tells which audits under way expect a device: until each is paused or signed, and again once it is resumed', async () => {
    const journal = await open();
    const audit = auditOf({ expected: 2 });
    await journal.expect(audit.id, 0, [auditDevice(1), auditDevice(2, { name: '"key":"d:7"' })]);
    await journal.keep(audit);
    const held = async (device: number, site: SiteId = audit.site) =>
      (await journal.underWayFor(site, device as DeviceId)).map(({ id }) => id);
    expect(await held(2)).toEqual([audit.id]);
    for (const [device, site] of [[7], [22], [2, 'another' as SiteId]] as const) {
      expect(await held(device, site)).toEqual([]);
    }
    const turns = ['paused', 'resumed', 'signed', 'resumed'] as const;
    for (const [at, type] of turns.entries()) {
      await journal.append([happened(at + 1, type === 'signed' ? { type, name: 'Robin', strokes: [] } : { type })]);
      await journal.append([happened(at + 11, scanOf('"type":"paused"'))]);
      expect(await held(1)).toEqual(type === 'resumed' ? [audit.id] : []);
    }
    await journal.close();
  });
});

/** A sealed report, as the screen makes one. */
async function sealed() {
  let kept: string | null = null;
  const signer = createReportSigner({
    fetch: async () => kept,
    keep: async (key) => {
      kept = key;
    },
  });
  const report = {
    audit: { title: 'Basement', auditor: 'Robin', expected: 2 },
    scope: 'Everything',
    from: 'a',
    until: 'b',
    present: 1,
    counts: { missing: 1 },
  };
  const covered = readyToSeal(
    zipSync({ 'report.json': strToU8(JSON.stringify(report)), 'findings.csv': strToU8('a,b') }),
  );
  const seal = await signer.sign(createHash('sha256').update(covered).digest('hex'));
  return { file: withSeal(covered, seal), publicKey: seal.publicKey };
}

describe('the seal of a report', () => {
  it('holds, names its key, and breaks with any single bit of the file', async () => {
    const { file, publicKey } = await sealed();
    expect(checkSeal(file)).toEqual({ is: 'whole', publicKey });
    fc.assert(
      fc.property(fc.nat(file.length * 8 - 1), (bit) => {
        const changed = file.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(checkSeal(changed).is).not.toBe('whole');
      }),
      { numRuns: 300 },
    );
    expect(checkSeal(file.subarray(0, -1)).is).toBe('no-seal');
    expect(checkSeal(new Uint8Array(0)).is).toBe('no-seal');
  });

  it('`audit verify` says it in words and by its exit code', async () => {
    const { file, publicKey } = await sealed();
    const path = join(folder, 'report.zip');
    await writeFile(path, file);
    const lines: string[] = [];
    const verify = (key: string | null) =>
      runAuditCommand({ kind: 'audit verify', file: path, key }, (line) => lines.push(line));
    expect(await verify(publicKey.slice(0, 16))).toBe(0);
    expect(lines[0]).toContain(keyName(publicKey));
    expect(lines.join('\n')).toContain('1 of 2 expected devices there');
    expect(await verify('0'.repeat(16))).toBe(1);
    expect(lines.at(-1)).toContain('NOT VALID');
    await writeFile(path, 'no report');
    expect(await verify(null)).toBe(1);
    const gone = { kind: 'audit verify', file: join(folder, 'gone'), key: null } as const;
    await expect(runAuditCommand(gone, () => undefined)).rejects.toThrow('cannot be read');
  });
});
