import type { Commands } from '#electron/ports/commands.ts';

/**
 * Which program keeps `host` from listening on a TCP port: `nginx (process 812)`; null where this user may not know. On
 * Linux another one at the same port of another address is told apart; elsewhere the first at the port is named.
 */
export async function portOwnerOf(
  { host, port }: { readonly host: string; readonly port: number },
  { platform, commands, signal }: { platform: NodeJS.Platform; commands: Commands; signal: AbortSignal },
): Promise<string | null> {
  const outputOf = async (command: string, args: string[]): Promise<string> => {
    const result = await commands.run(command, args, { timeoutMs: COMMAND_MS, signal });
    return result.ran ? result.output : '';
  };
  if (platform === 'linux') {
    const owner = ownerInSs(await outputOf('ss', ['-ltnpH', `sport = :${port}`]), host);
    const [, pid] = NAMED_BY_THREAD.exec(owner ?? '') ?? [];
    // Node calls its first thread so, and `ss` knows no other name: the file it runs from has one.
    return pid === undefined ? owner : ownerWords(await programOf(pid, outputOf), pid);
  }
  if (platform === 'darwin')
    return ownerInLsof(await outputOf('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']));
  const command = `Get-Process -Id (Get-NetTCPConnection -State Listen -LocalPort ${port}).OwningProcess | ForEach-Object { "$($_.Id) $($_.ProcessName)" }`;
  return ownerInPowerShell(await outputOf('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command]));
}

const COMMAND_MS = 4_000;
const NAMED_BY_THREAD = /^MainThread \(process (\d+)\)$/;

async function programOf(pid: string, outputOf: (command: string, args: string[]) => Promise<string>) {
  const file = (await outputOf('readlink', [`/proc/${pid}/exe`])).trim();
  return /([^/]+)$/.exec(file)?.[1];
}

/** Lines of `LISTEN 0 511 127.0.0.1:7547 0.0.0.0:* users:(("nginx",pid=812,fd=6))` */
export function ownerInSs(output: string, host: string): string | null {
  const inTheWay = output.split('\n').find((line) => {
    const address = line.trim().split(/\s+/)[3]?.replace(/:\d+$/, '').replace(/%.*$/, '');
    return address !== undefined && (ANY_ADDRESS.has(address) || ANY_ADDRESS.has(host) || address === host);
  });
  const [, name, pid] = /users:\(\("([^"]+)",pid=(\d+)/.exec(inTheWay ?? '') ?? [];
  return ownerWords(name, pid);
}

const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '*', '[::]', '::']);

/** Lines of `p812` and `cnginx`. */
export function ownerInLsof(output: string): string | null {
  return ownerWords(/^c(.+)$/m.exec(output)?.[1], /^p(\d+)$/m.exec(output)?.[1]);
}

/** `812 nginx` */
export function ownerInPowerShell(output: string): string | null {
  const [, pid, name] = /^(\d+) (.+?)\s*$/m.exec(output) ?? [];
  return ownerWords(name, pid);
}

function ownerWords(name: string | undefined, pid: string | undefined): string | null {
  return name === undefined || pid === undefined ? null : `${name} (process ${pid})`;
}
