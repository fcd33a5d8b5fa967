import { t } from '#renderer/language/speak.ts';
import type { DhcpLease } from '#shared/dhcp.ts';

/** How a user is given the right to port 67, which systems keep for themselves; per operating system. */
export function privilegeWords(platform: string): string {
  switch (platform) {
    case 'linux':
      return t(
        'On Linux, once as root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (until the next restart of the computer), or setcap cap_net_bind_service=+ep on the program that runs Demarc.',
      );
    case 'win32':
      return t(
        'On Windows no right is needed; allow Demarc in the firewall when it asks, for private networks, and stop Internet connection sharing.',
      );
    case 'darwin':
      return t('On macOS start Demarc once with sudo, and turn Internet Sharing off.');
    default:
      return t('Start Demarc as a user who may use ports below 1024.');
  }
}

/** What is known of a router that asked, in a few words. */
export function leaseWords({ phase, asksForAcs, serialNumber, hostName }: DhcpLease): string {
  const who = serialNumber ?? hostName;
  const held = phase === 'bound' ? t('has this address') : t('was offered this address');
  const asks = asksForAcs ? t('asks for its ACS') : t('does not say that it is a CPE');
  return [who, held, asks].filter((words) => words !== null).join(' · ');
}
