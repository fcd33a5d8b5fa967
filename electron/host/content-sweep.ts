import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { sweepFolder } from '#electron/store/content-files.ts';
import { NAMED_IN_SITES, namesIn } from '#electron/store/content-names.ts';

const HOUR_MS = 3_600_000;
const NAMED_IN_JOURNAL = [
  { table: 'entry', column: 'body' },
  { table: 'receipt', column: 'body' },
];

/**
 * The folders of content, and how long what no row names stays: the row comes after the bytes. That of a document may
 * wait in a window whose host was away when the entry was saved.
 */
const FOLDERS = [
  { name: 'firmware', stays: HOUR_MS },
  { name: 'device-files', stays: HOUR_MS },
  { name: 'documents', stays: 30 * 24 * HOUR_MS },
] as const;

type Sweeping = { dataFolder: string; clock: Clock; log: Log };

/**
 * Takes away files of the data folder that nothing names any more: those whose row never came because the program was
 * killed, and those whose row was deleted. All sites share the folders, and the outbox has documents in them: so all
 * of their files are asked, also of sites that are not open. Where one of them cannot be read, or a damaged one lies
 * aside and may be wanted again, everything stays.
 */
export async function sweepContent({ dataFolder, clock, log }: Sweeping): Promise<void> {
  const now = clock.now();
  const present = await readdir(dataFolder);
  const folders = FOLDERS.filter(({ name }) => present.includes(name));
  if (folders.length === 0) return;
  const sites = join(dataFolder, 'sites');
  const files = present.includes('sites') ? await readdir(sites) : [];
  if ([...present, ...files].some((name) => name.includes('.db.damaged-'))) return;

  const databases = files.filter((name) => name.endsWith('.db')).map((name) => join(sites, name));
  const named = await namesIn(join(dataFolder, 'journal.db'), NAMED_IN_JOURNAL);
  for (const database of databases) for (const name of await namesIn(database, NAMED_IN_SITES)) named.add(name);
  for (const { name, stays } of folders) {
    const removed = await sweepFolder(join(dataFolder, name), named, now - stays);
    if (removed > 0) log.info({ folder: name, removed }, 'files that nothing names any more were removed');
  }
}
