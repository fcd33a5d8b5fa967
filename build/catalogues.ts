import { readCatalogue, writeCatalogue } from './language/catalogue-files.ts';
import { catalogueFaults } from './language/faults.ts';
import { rooms } from './language/rooms.ts';

/**
 * The catalogues of the screen's languages (renderer/language). `npm run catalogues -- de` says what is missing or
 * wrong in German; with `--write` its files are first brought up to what the source says now: translations stay, what is
 * missing gets an empty text to fill, what nobody says goes.
 */

const [language, ...options] = process.argv.slice(2);
if (language === undefined || !/^[a-z]{2}$/.test(language)) {
  process.stderr.write('npm run catalogues -- de|es|pt|fr [--write]\n');
  process.exitCode = 2;
} else if (options.includes('--write')) {
  await writeCatalogue(language);
} else {
  const faults = catalogueFaults(language, await readCatalogue(language), rooms());
  process.stdout.write(`${[...faults, `${language}: ${faults.length} to do`].join('\n')}\n`);
}
