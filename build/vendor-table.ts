import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node build/vendor-table.ts FILE` writes electron/discovery/vendor-table.ts: who makes network equipment, by the
 * first 24 bits of a MAC (OUI). FILE is the IEEE's public listing in any of its usual forms (oui.csv, oui.txt) or the
 * copy of it that comes with systemd (20-OUI.hwdb). Only the makers named here are kept, under names of our own: what
 * stands on a technician's LAN, in a table small enough to ship.
 */
const MAKERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Actiontec', /^actiontec/i],
  ['Adtran', /^adtran/i],
  ['Airties', /^airties/i],
  ['Amazon', /^amazon technologies/i],
  ['Apple', /^apple,? inc/i],
  ['Arcadyan', /^arcadyan/i],
  ['Arris', /^(arris|commscope)/i],
  ['Aruba', /^aruba/i],
  ['Askey', /^askey/i],
  ['ASUS', /^asustek/i],
  ['AVM', /^avm (audiovisuelles|gmbh)/i],
  ['Belkin', /^belkin/i],
  ['Brother', /^brother industries/i],
  ['Calix', /^calix/i],
  ['Cambium Networks', /^cambium/i],
  ['Canon', /^canon inc/i],
  ['Cisco', /^cisco/i],
  ['Comtrend', /^comtrend/i],
  ['D-Link', /^d-link/i],
  ['Dell', /^dell inc/i],
  ['devolo', /^devolo/i],
  ['DrayTek', /^draytek/i],
  ['DZS', /^(dasan|zhone|dzs)/i],
  ['Espressif', /^espressif/i],
  ['Extreme Networks', /^extreme networks/i],
  ['FiberHome', /^fiberhome/i],
  ['Fortinet', /^fortinet/i],
  ['Google', /^google,? inc/i],
  ['Grandstream', /^grandstream/i],
  ['Hewlett Packard', /^(hewlett|hp inc)/i],
  ['Hikvision', /hikvision/i],
  ['Hitron', /^hitron/i],
  ['Huawei', /^huawei/i],
  ['Humax', /^humax/i],
  ['Icotera', /^icotera/i],
  ['Iskratel', /^(iskratel|innbox)/i],
  ['Intel', /^intel corporate/i],
  ['Inteno', /^(inteno|genexis)/i],
  ['Juniper', /^juniper/i],
  ['KAON', /^kaon/i],
  ['Kyocera', /^kyocera display|^kyocera document/i],
  ['LANCOM', /^lancom/i],
  ['Lexmark', /^lexmark/i],
  ['Linksys', /^linksys/i],
  ['Meraki', /meraki/i],
  ['MikroTik', /^(routerboard|mikrotik)/i],
  ['Mitrastar', /^mitrastar/i],
  ['Netgear', /^netgear/i],
  ['Nokia', /^(nokia|alcatel-?lucent)/i],
  ['Peplink', /^pepwave|^peplink/i],
  ['Raspberry Pi', /^raspberry pi/i],
  ['Ruckus', /^ruckus/i],
  ['Sagemcom', /^sagemcom/i],
  ['Samsung', /^samsung electronics/i],
  ['Sercomm', /^ser ?comm/i],
  ['Siemens', /^siemens/i],
  ['SmartRG', /^smartrg/i],
  ['Snom', /^snom/i],
  ['Sonos', /^sonos/i],
  ['Synology', /^synology/i],
  ['Technicolor', /^(technicolor|thomson telecom|vantiva)/i],
  ['Telco Systems', /^telco systems/i],
  ['Tenda', /^tenda/i],
  ['TP-Link', /^tp-?link/i],
  ['Tilgin', /^tilgin/i],
  ['Ubee', /^ubee/i],
  ['Ubiquiti', /^ubiquiti/i],
  ['VMware', /^vmware/i],
  ['Wistron NeWeb', /^wistron neweb/i],
  ['Xiaomi', /^(beijing )?xiaomi/i],
  ['Yealink', /yealink/i],
  ['ZTE', /^zte/i],
  ['Zyxel', /^zyxel/i],
];

/** Prefix and name of every assignment of 24 bits in a listing, whichever of the three forms it has. */
function assignments(listing: string): [prefix: string, holder: string][] {
  const forms = [
    /^OUI:([0-9A-F]{6})\*\r?\n ID_OUI_FROM_DATABASE=(.+)$/gm,
    /^MA-L,([0-9A-F]{6}),"?([^",\r\n]+)/gm,
    /^([0-9A-F]{6})\s+\(base 16\)\s+(.+)$/gm,
  ];
  for (const form of forms) {
    const found = [...listing.matchAll(form)].map((match): [string, string] => [match[1] ?? '', match[2] ?? '']);
    if (found.length > 0) return found;
  }
  throw new Error('This is no listing of OUI assignments.');
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the listing: node build/vendor-table.ts FILE');
const prefixes = new Map<string, string[]>();
for (const [prefix, holder] of assignments(readFileSync(file, 'utf8'))) {
  const maker = MAKERS.find(([, pattern]) => pattern.test(holder))?.[0];
  if (maker !== undefined) prefixes.set(maker, [...(prefixes.get(maker) ?? []), prefix]);
}
const lines = [...prefixes]
  .sort(([left], [right]) => left.localeCompare(right))
  .map(([maker, held]) => `  ['${maker}', '${Buffer.from(held.sort().join(''), 'hex').toString('base64')}'],`);
writeFileSync(
  join(import.meta.dirname, '../electron/discovery/vendor-table.ts'),
  [
    '/**',
    ' * Made by build/vendor-table.ts out of the IEEE’s public listing; not to be edited. Makers of what stands on a',
    ' * technician’s LAN, each with its prefixes: three bytes after three bytes, base64.',
    ' */',
    'export const VENDOR_PREFIXES: readonly (readonly [maker: string, prefixes: string])[] = [',
    ...lines,
    '];',
    '',
  ].join('\n'),
);
const count = [...prefixes.values()].reduce((sum, { length }) => sum + length, 0);
process.stdout.write(`${prefixes.size} makers, ${count} prefixes\n`);
