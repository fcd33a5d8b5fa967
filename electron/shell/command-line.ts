import { resolve } from 'node:path';

export type ShellArguments = {
  /** `--data DIR`, absolute; undefined: the user's own data folder. */
  dataFolder: string | undefined;
};

/**
 * What Electron's command line may say: `--data DIR`, nothing else. Chromium's switches, an address that another program
 * hands over, whatever a second instance was started with: ignored (security.md S22).
 */
export function parseShellArguments(argv: readonly string[], workingFolder: string): ShellArguments {
  for (const [index, argument] of argv.entries()) {
    const value = argument === '--data' ? argv[index + 1] : /^--data=(.+)$/.exec(argument)?.[1];
    if (value && !value.startsWith('-') && !value.includes('\0')) {
      return { dataFolder: resolve(workingFolder, value) };
    }
  }
  return { dataFolder: undefined };
}
