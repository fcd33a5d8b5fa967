import type { AcsState, Diagnosis } from '#shared/acs.ts';
import type { Absence, AbsenceCause, AbsenceCheck, Firewall } from '#shared/acs-surroundings.ts';
import { ipv4Bits, subnetOf } from '#shared/subnet.ts';

/** What was looked at around a device that never came (SPEC D-8). */
export type Surroundings = {
  readonly address: string;
  readonly listener: AcsState;
  /** The interface the ACS listens on, as it is now; null: this computer has no such address any more. */
  readonly nif: { readonly name: string; readonly address: string; readonly prefix: number | null } | null;
  /** Addresses of this computer. */
  readonly own: readonly string[];
  /** What is wrong with this very address already. */
  readonly diagnosis: Diagnosis | null;
  /** When it informed last, where it ever did. */
  readonly lastInform: string | null;
  /** Null: it was not tried, because it cannot be reached from here anyway. */
  readonly reach: 'answers' | 'resolves' | 'silent' | null;
  /** ManagementServer.URL as it was last read from the device; null: never read. */
  readonly acsUrl: string | null;
  readonly firewall: Firewall;
};

type Verdict = { readonly cause: AbsenceCause; readonly words: string; readonly next: string };

/** The first cause on the way from this computer to the device, and what was looked at until then. Pure. */
export function whyAbsent(around: Surroundings): Absence {
  const checks: AbsenceCheck[] = [];
  for (const look of LOOKS) {
    const { verdict, check } = look(around);
    if (check !== null) checks.push(check);
    if (verdict !== null) return { ...verdict, checks };
  }
  return {
    cause: 'never-called',
    words: `It is there, and nothing at this computer is in its way, but it never called.`,
    next: 'Type the ACS URL into it and restart it: after failed tries it may wait up to 85 minutes before the next.',
    checks,
  };
}

type Look = (around: Surroundings) => { readonly verdict: Verdict | null; readonly check: AbsenceCheck | null };

const fine = (what: string, words: string) => ({ verdict: null, check: { what, result: 'fine' as const, words } });
const unknown = (what: string, words: string) => ({
  verdict: null,
  check: { what, result: 'unknown' as const, words },
});
const wrong = (what: string, verdict: Verdict) => ({
  verdict,
  check: { what, result: 'wrong' as const, words: verdict.words },
});

const LOOKS: readonly Look[] = [
  ({ listener }) =>
    listener.state === 'on'
      ? fine('ACS', `On, at ${listener.url}`)
      : wrong('ACS', {
          cause: 'acs-off',
          words: 'The ACS of this laptop is off: nobody can reach it.',
          next: 'Turn it on, on the interface the device is plugged into.',
        }),
  ({ nif, listener }) =>
    nif !== null
      ? fine('Interface', `${nif.name} has ${nif.address}`)
      : wrong('Interface', {
          cause: 'no-address',
          words: `This computer has lost the address ${listener.state === 'on' ? listener.host : 'the ACS listens on'}: the cable is out, or DHCP gave another.`,
          next: 'Plug the cable in; then turn the ACS off and on again, and compare its URL with the one in the device.',
        }),
  ({ own, address }) =>
    own.includes(address)
      ? wrong('Address', {
          cause: 'own-address',
          words: `The address ${address} is this laptop itself.`,
          next: 'Type the address of the device; Neighbours shows who is on this network.',
        })
      : { verdict: null, check: null },
  ({ diagnosis }) =>
    diagnosis === null
      ? fine('Attempts', 'No failed attempt came from this address')
      : wrong('Attempts', { cause: 'tried', words: diagnosis.words, next: diagnosis.next }),
  ({ lastInform, listener }) => {
    if (lastInform === null) return unknown('Informs', 'None from this address so far');
    const when = `${lastInform.slice(0, 16).replace('T', ' ')} UTC`;
    if (listener.state === 'on' && lastInform < listener.since) {
      return fine('Informs', `It informed last ${when}, before the ACS was turned on`);
    }
    return wrong('Informs', {
      cause: 'came',
      words: `It does talk: a device at this address informed last ${when}.`,
      next: 'It stands in the list of CPEs. Ask it to call, or wait for its periodic Inform.',
    });
  },
  ({ nif, address }) => {
    if (nif === null || nif.prefix === null) return unknown('Network', 'This computer does not tell its subnet');
    if (isInside(address, nif.address, nif.prefix)) return fine('Network', `In the same subnet, /${nif.prefix}`);
    return wrong('Network', {
      cause: 'other-subnet',
      words: `It is in another subnet: ${address} is not within ${nif.address}/${nif.prefix}.`,
      next: 'Give this computer an address in the subnet of the device, or the device one in this; a router between the two must let it through.',
    });
  },
  ({ reach, address, nif }) => {
    if (reach === 'answers') return fine('Reachable', `${address} answers`);
    if (reach === 'resolves')
      return fine('Reachable', `${address} is on the cable; it answers neither a ping nor a connection`);
    if (reach === null) return unknown('Reachable', 'Not tried');
    return wrong('Reachable', {
      cause: 'silent',
      words: `Nobody answers at ${address} on ${nif?.name ?? 'this interface'}.`,
      next: 'Check its power, the cable and the port (LAN or WAN), and whether it has another address now: Neighbours finds it.',
    });
  },
  ({ acsUrl, listener }) => {
    if (acsUrl === null) return unknown('Its ACS URL', 'Never read from this device');
    if (listener.state === 'on' && sameUrl(acsUrl, listener.url)) return fine('Its ACS URL', acsUrl);
    return wrong('Its ACS URL', {
      cause: 'acs-url',
      words:
        acsUrl === '' ? 'It had no ACS URL when it was last read.' : `It calls another ACS: ${acsUrl.slice(0, 200)}`,
      next: `In the device, type ${listener.state === 'on' ? listener.url : 'the URL that stands on the bench'} as its ACS URL.`,
    });
  },
  ({ firewall }) => {
    if (firewall.state === 'off' || firewall.state === 'allows')
      return fine('Firewall', `${firewall.name}: ${firewall.state === 'off' ? 'off' : 'lets the port through'}`);
    if (firewall.state === 'unknown') return unknown('Firewall', 'It cannot be asked by this user');
    return wrong('Firewall', {
      cause: 'firewall',
      words: `On this computer ${firewall.name} is on, and nothing says that it lets the port of the ACS through.`,
      next: `Let it through: ${firewall.open}`,
    });
  },
];

function isInside(address: string, own: string, prefix: number): boolean {
  const subnet = subnetOf(own, prefix);
  const bits = ipv4Bits(address);
  return subnet !== null && bits !== null && bits >= subnet.first && bits < subnet.first + subnet.size;
}

/** As a CPE reads it: a missing slash at the end makes no difference. */
function sameUrl(left: string, right: string): boolean {
  const plain = (text: string): string => text.trim().toLowerCase().replace(/\/$/, '');
  return plain(left) === plain(right);
}
