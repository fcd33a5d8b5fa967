import type { Commands } from '#electron/ports/commands.ts';
import type { Firewall } from '#shared/acs-surroundings.ts';

/** Asks the firewall of this computer, as far as this user may. Nothing is ever changed: what opens the port is said. */
type Ask = { readonly platform: NodeJS.Platform; readonly commands: Commands; readonly signal: AbortSignal };

const COMMAND_MS = 4_000;

export async function firewallOf(port: number, ask: Ask): Promise<Firewall> {
  const outputOf = async (command: string, ...args: string[]): Promise<string | null> => {
    const result = await ask.commands.run(command, args, { timeoutMs: COMMAND_MS, signal: ask.signal });
    return result.ran ? result.output : null;
  };
  switch (ask.platform) {
    case 'win32': {
      const words = await outputOf('netsh', 'advfirewall', 'show', 'currentprofile', 'state');
      return {
        // The word for ON is another in each language of Windows; OFF in English is sure, all else is not.
        state: words === null ? 'unknown' : /\bON\b/i.test(words) ? 'on' : /\bOFF\b/i.test(words) ? 'off' : 'unknown',
        name: 'the Windows firewall',
        open: `netsh advfirewall firewall add rule name="Demarc ACS" dir=in action=allow protocol=TCP localport=${port}`,
      };
    }
    case 'darwin': {
      const words = await outputOf('/usr/libexec/ApplicationFirewall/socketfilterfw', '--getglobalstate');
      return {
        state: words === null ? 'unknown' : /enabled/i.test(words) ? 'on' : 'off',
        name: 'the macOS firewall',
        open: 'System Settings, Network, Firewall, Options: allow incoming connections for Demarc',
      };
    }
    default:
      return linuxFirewall(port, outputOf);
  }
}

type Output = (command: string, ...args: string[]) => Promise<string | null>;

async function linuxFirewall(port: number, outputOf: Output): Promise<Firewall> {
  const firewalld = await outputOf('firewall-cmd', '--state');
  if (firewalld !== null && /^running/.test(firewalld)) {
    const allowed = await outputOf('firewall-cmd', `--query-port=${port}/tcp`);
    const open = `sudo firewall-cmd --add-port=${port}/tcp`;
    return { state: /^yes/.test(allowed ?? '') ? 'allows' : 'on', name: 'firewalld', open };
  }
  const ufw = await outputOf('ufw', 'status');
  const open = `sudo ufw allow ${port}/tcp`;
  if (ufw !== null && /^Status: active/m.test(ufw)) {
    const allows = new RegExp(`^${port}(?:/tcp)?\\s+ALLOW`, 'm').test(ufw);
    return { state: allows ? 'allows' : 'on', name: 'ufw', open };
  }
  if (ufw !== null && /^Status: inactive/m.test(ufw)) return { state: 'off', name: 'ufw', open };
  const rules = await outputOf('nft', 'list', 'ruleset');
  const drops = rules !== null && /hook input[^}]*policy drop/s.test(rules);
  return {
    // An empty answer can also mean that only root may see the rules.
    state: drops ? 'on' : 'unknown',
    name: drops ? 'nftables' : 'a firewall',
    open: `sudo nft add rule inet filter input tcp dport ${port} accept`,
  };
}
