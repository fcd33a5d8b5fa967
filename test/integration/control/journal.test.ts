import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, openJournal } from '#electron/control/journal.ts';
import { sha256 } from '#electron/control/receipt-link.ts';
import type { OutboxEntryId, SiteId } from '#shared/ids.ts';
import { verifyChain } from '#shared/receipt-chain.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { fakeLog } from '../../fakes/log.ts';
import { rebootEntry, receiptOf, SITE } from '../../fakes/outbox.ts';

let folder: string;
let journal: Journal;
const open = () => openJournal({ file: join(folder, 'journal.db'), clock: new FakeClock(), log: fakeLog() });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-journal-'));
  journal = await open();
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true });
});

async function reopen(): Promise<void> {
  await journal.close();
  journal = await open();
}

describe('the journal', () => {
  it('keeps entries of each site in their order, over a restart', async () => {
    const other = 'local-other' as SiteId;
    for (const entry of [rebootEntry(2), rebootEntry(1), rebootEntry(3, { site: other })]) await journal.keep(entry);
    await reopen();
    expect((await journal.unfinished(SITE)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await journal.unfinished(other)).toEqual([rebootEntry(3, { site: other })]);
  });

  it('replaces an entry that changed, and drops those that were folded into it', async () => {
    await journal.keep(rebootEntry(1));
    await journal.keep(rebootEntry(2));
    const folded = rebootEntry(1, { attempts: 1, members: [rebootEntry(2).opId] });
    await journal.keep(folded);
    expect(await journal.unfinished(SITE)).toEqual([folded]);
    // A window that looked before that must not take the newer save back.
    await journal.keep(rebootEntry(1));
    expect(await journal.unfinished(SITE)).toEqual([folded]);
  });

  it('gives a receipt for a finished entry, which then never comes back', async () => {
    await journal.keep(rebootEntry(1));
    await journal.finish(receiptOf(rebootEntry(1)));
    await journal.finish(receiptOf(rebootEntry(1), { outcome: 'discarded' }));
    await journal.keep(rebootEntry(1));
    await reopen();
    expect(await journal.unfinished(SITE)).toEqual([]);
    expect(await journal.receipts(SITE, 10)).toEqual([receiptOf(rebootEntry(1))]);
  });

  it('lists the newest receipts first and no more than asked', async () => {
    for (const n of [1, 2, 3]) await journal.finish(receiptOf(rebootEntry(n)));
    expect((await journal.receipts(SITE, 2)).map(({ opId }) => opId)).toEqual(['op-00000003', 'op-00000002']);
    expect(await journal.receipts('other' as SiteId, 2)).toEqual([]);
  });

  it('chains the receipts of each site, over restarts, and a change in the file is found', async () => {
    const other = 'local-other' as SiteId;
    await journal.finish(receiptOf(rebootEntry(1)));
    await journal.finish(receiptOf(rebootEntry(2, { site: other })));
    await reopen();
    await journal.finish(receiptOf(rebootEntry(3)));
    const exported = async (site: SiteId) => (await journal.chain(site)).map((link) => JSON.stringify(link)).join('\n');
    expect(verifyChain(await exported(SITE), sha256)).toMatchObject({ sound: true, receipts: 2 });
    expect(verifyChain(await exported(other), sha256)).toMatchObject({ sound: true, receipts: 1 });

    const database = new DatabaseSync(join(folder, 'journal.db'));
    database.exec(`update receipt set body = replace(body, 'Reboot', 'Nothing') where op_id = 'op-00000001'`);
    database.close();
    expect(verifyChain(await exported(SITE), sha256)).toMatchObject({ sound: false, line: 1 });
  });

  it('makes receipts of an older program the first links of the chain', async () => {
    await journal.finish(receiptOf(rebootEntry(1)));
    await journal.close();
    const database = new DatabaseSync(join(folder, 'journal.db'));
    database.exec(`drop index receipt_chain; alter table receipt drop column place;
      alter table receipt drop column before; alter table receipt drop column hash;
      delete from schema_migration where id = '2026-11-receipt-chain'`);
    database.close();
    journal = await open();
    await journal.finish(receiptOf(rebootEntry(2)));
    const text = (await journal.chain(SITE)).map((link) => JSON.stringify(link)).join('\n');
    expect(verifyChain(text, sha256)).toMatchObject({ sound: true, receipts: 2 });
  });

  it('writes with synchronous=FULL', async () => {
    const entry = rebootEntry(1);
    await journal.keep(entry);
    // Another reader of the file sees it at once: it is no longer only in our memory.
    const reader = new DatabaseSync(join(folder, 'journal.db'), { readOnly: true });
    expect(reader.prepare('select op_id from entry').all()).toEqual([{ op_id: entry.opId }]);
    reader.close();
  });

  it('sets a damaged file aside, says so and goes on', async () => {
    await journal.close();
    await writeFile(join(folder, 'journal.db'), Buffer.alloc(8192, 'x'));
    journal = await open();
    expect(journal.notices.map(({ code }) => code)).toEqual(['store.corrupt']);
    const aside = String(journal.notices[0]?.params['aside']);
    expect((await readFile(aside)).toString()).toContain('xxxx');
    await journal.keep(rebootEntry(1));
    expect(await journal.unfinished(SITE)).toHaveLength(1);
  });

  it('leaves an entry that it cannot read where it is, and returns the others', async () => {
    await journal.keep(rebootEntry(1));
    await journal.keep(rebootEntry(2));
    await journal.close();
    const database = new DatabaseSync(join(folder, 'journal.db'));
    database.exec(`update entry set body = '{"from":"the future"}' where seq = 1`);
    database.close();
    journal = await open();
    expect((await journal.unfinished(SITE)).map(({ seq }) => seq)).toEqual([2]);
    expect(await journal.attempts('op-00000001' as OutboxEntryId)).toEqual([]);
  });
});
