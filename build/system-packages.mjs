import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './toolchain.mjs';

/** Programs that the tests use and the system brings: where they are, and how they are had where this user may. */

/** A plain user's PATH often leaves these out, and system programs live there. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/sbin'];

/** @param {string} program */
export function isInstalled(program) {
  return [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS].some(
    (folder) => folder !== '' && existsSync(join(folder, program)),
  );
}

/**
 * Installs packages of Debian's as root; elsewhere does nothing. What could not be installed is for the caller to see.
 * @param {string} what for the message
 * @param {readonly string[]} packages
 */
export async function installPackages(what, packages) {
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) return;
  say(`Installing ${what} from the system’s packages (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may run (a machine that has just been set up): wait for it rather than fail.
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  await run('apt-get', [...wait, 'update', '-qq'], { stdout: 'stderr', env });
  await run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdout: 'stderr',
    env,
  });
}

/** DHCP clients and a server that are not ours, ping, and the means to give each a computer; without them their tests skip. */
export async function ensureLanPrograms() {
  const packageOf = {
    ip: 'iproute2',
    udhcpc: 'udhcpc',
    dhclient: 'isc-dhcp-client',
    dnsmasq: 'dnsmasq-base',
    ping: 'iputils-ping',
  };
  const missing = Object.entries(packageOf).filter(([program]) => !isInstalled(program));
  if (missing.length > 0) {
    await installPackages(
      'programs of a LAN',
      missing.map(([, name]) => name),
    );
  }
}
