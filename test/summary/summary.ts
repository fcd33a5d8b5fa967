import { writeFileSync } from 'node:fs';

/** What a runner did, in the words `npm test` adds up (build/test.mjs). Skipped ones always carry their reason. */
export type Summary = {
  passed: number;
  failed: string[];
  skipped: { name: string; reason: string }[];
};

/** Where build/test.mjs wants the summary; nothing is written when a person runs the runner by hand. */
export function writeSummary(summary: Summary): void {
  const file = process.env['DEMARC_TEST_SUMMARY'];
  if (file) writeFileSync(file, `${JSON.stringify(summary)}\n`);
}
