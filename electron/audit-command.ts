import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import * as z from 'zod';
import { checkSeal } from '#electron/audit/signing.ts';
import { keyName } from '#shared/audit/seal.ts';
import { AppError } from '#shared/errors.ts';
import type { AuditCommand } from './command-line.ts';

/** The part of a report that is told; the file itself is read by people. */
const Report = z.object({
  audit: z.object({ title: z.string(), auditor: z.string(), expected: z.int() }),
  scope: z.string(),
  from: z.string(),
  until: z.string(),
  present: z.int(),
  counts: z.record(z.string(), z.int()),
});

/**
 * `audit verify FILE`: is the report as it was when it was signed, and by which key? Returns the exit code: 0 whole,
 * 1 changed, not sealed, or sealed by another key than the one asked for.
 * Errors: `app.bad-input` where the file cannot be read.
 */
export async function runAuditCommand(command: AuditCommand, print: (line: string) => void): Promise<number> {
  const file = await readFile(command.file).catch((cause: unknown) => {
    throw new AppError('app.bad-input', { detail: `${command.file} cannot be read` }, { cause });
  });
  const check = checkSeal(file);
  switch (check.is) {
    case 'no-seal':
      print('NOT VALID: this file carries no seal of Demarc. It is no report, or its end was cut off or changed.');
      return 1;
    case 'broken':
      print(`NOT VALID: the file is not what was signed with the key ${keyName(check.publicKey)}. Do not rely on it.`);
      return 1;
    case 'whole':
      if (command.key !== null && !check.publicKey.startsWith(command.key)) {
        print(`NOT VALID: signed with the key ${keyName(check.publicKey)}, not with ${keyName(command.key)}.`);
        return 1;
      }
      print(`VALID: nothing was changed since it was signed with the key ${keyName(check.publicKey)}.`);
      if (command.key === null) print('Compare the key with the one on the auditor’s own screen, or pass it by --key.');
      for (const line of describe(file)) print(line);
      return 0;
    default:
      return check satisfies never;
  }
}

function describe(file: Uint8Array): string[] {
  const text = unzipSync(file, { filter: ({ name }) => name === 'report.json' })['report.json'];
  const report = Report.safeParse(JSON.parse(new TextDecoder().decode(text)));
  if (!report.success) return ['The report inside was made by a newer Demarc; open its PDF.'];
  const { audit, scope, from, until, present, counts } = report.data;
  const kinds = Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [`${count} ${kind}`] : []));
  return [
    `${audit.title} · ${scope} · ${audit.auditor}`,
    `${from} to ${until}`,
    `${present} of ${audit.expected} expected devices there (${kinds.join(', ')})`,
  ];
}
