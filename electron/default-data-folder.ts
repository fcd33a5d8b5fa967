import { posix, win32 } from 'node:path';

/** What the answer depends on, handed in. */
export type UserPlace = {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
 * The user's own data folder: `~/Library/Application Support/Demarc` on macOS, `%APPDATA%\Demarc` on Windows, else
 * `$XDG_DATA_HOME/demarc` (XDG Base Directory: `~/.local/share`, and a relative path there counts as none).
 */
export function defaultDataFolder({ platform, home, environment }: UserPlace): string {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Demarc');
  if (platform === 'win32') {
    const roaming = environment['APPDATA'];
    return win32.join(
      roaming !== undefined && win32.isAbsolute(roaming) ? roaming : win32.join(home, 'AppData', 'Roaming'),
      'Demarc',
    );
  }
  const data = environment['XDG_DATA_HOME'];
  return posix.join(
    data !== undefined && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share'),
    'demarc',
  );
}
