import type { Commands } from '#electron/ports/commands.ts';

/** Which program listens on a TCP port of this computer: `nginx (process 812)`; null where this user may not know. */
export async function portOwnerOf(
  port: number,
  { platform, commands, signal }: { platform: NodeJS.Platform; commands: Commands; signal: AbortSignal },
): Promise<string | null> {
  const outputOf = async (command: string, args: string[]): Promise<string> => {
    const result = await commands.run(command, args, { timeoutMs: COMMAND_MS, signal });
    return result.ran ? result.output : '';
  };
  if (platform === 'linux') return ownerInSs(await outputOf('ss', ['-ltnpH', `sport = :${port}`]));
  if (platform === 'darwin')
    return ownerInLsof(await outputOf('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']));
  const command = `Get-Process -Id (Get-NetTCPConnection -State Listen -LocalPort ${port}).OwningProcess | ForEach-Object { "$($_.Id) $($_.ProcessName)" }`;
  return ownerInPowerShell(await outputOf('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command]));
}

const COMMAND_MS = 4_000;

/** `… users:(("nginx",pid=812,fd=6))` */
export function ownerInSs(output: string): string | null {
  const [, name, pid] = /users:\(\("([^"]+)",pid=(\d+)/.exec(output) ?? [];
  return ownerWords(name, pid);
}

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
