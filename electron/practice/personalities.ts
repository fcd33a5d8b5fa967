import { padModel } from './model/padding.ts';
import { compileModel, type Fields, type Model } from './model/schema.ts';
import { basaltFields, flintFields } from './model/tr098.ts';
import { auroraFields, corvidFields, dunlinFields, emberFields } from './model/tr181.ts';

/**
 * The kinds of box there are to practise with. Vendors and products are invented; the OUIs are from the locally
 * administered range, which no manufacturer can be given.
 */
export type Personality = {
  readonly name: PersonalityName;
  /** For a person: what it is. */
  readonly words: string;
  readonly manufacturer: string;
  readonly oui: string;
  readonly productClass: string;
  readonly hardwareVersion: string;
  readonly softwareVersion: string;
  /** Serial numbers begin like this. */
  readonly serialPrefix: string;
  readonly root: 'Device.' | 'InternetGatewayDevice.';
  readonly fields: () => Fields;
};

export const PERSONALITY_NAMES = ['aurora', 'corvid', 'basalt', 'dunlin', 'ember', 'flint'] as const;
export type PersonalityName = (typeof PERSONALITY_NAMES)[number];

export const personalities: Readonly<Record<PersonalityName, Personality>> = {
  aurora: {
    name: 'aurora',
    words: 'Aurora AX-3000, Wi-Fi 6 gateway, TR-181',
    manufacturer: 'Aurora Networks',
    oui: '0A2F81',
    productClass: 'AX-3000',
    hardwareVersion: 'AX3000-R2',
    softwareVersion: '4.1.7',
    serialPrefix: 'AUR',
    root: 'Device.',
    fields: auroraFields,
  },
  corvid: {
    name: 'corvid',
    words: 'Corvid C7 ONT, optical terminal with Wi-Fi, TR-181',
    manufacturer: 'Corvid Optical',
    oui: '06C0B7',
    productClass: 'C7-ONT',
    hardwareVersion: 'C7.1',
    softwareVersion: '2.10.3',
    serialPrefix: 'CVD',
    root: 'Device.',
    fields: corvidFields,
  },
  basalt: {
    name: 'basalt',
    words: 'Basalt B-120, VDSL2 gateway, TR-098',
    manufacturer: 'Basalt Broadband',
    oui: '02B120',
    productClass: 'B-120',
    hardwareVersion: 'B120 v3',
    softwareVersion: '1.22.0',
    serialPrefix: 'BSL',
    root: 'InternetGatewayDevice.',
    fields: basaltFields,
  },
  dunlin: {
    name: 'dunlin',
    words: 'Dunlin D-500, business router without Wi-Fi, TR-181',
    manufacturer: 'Dunlin Systems',
    oui: '02D500',
    productClass: 'D-500',
    hardwareVersion: 'D500-A',
    softwareVersion: '7.3.0',
    serialPrefix: 'DNL',
    root: 'Device.',
    fields: dunlinFields,
  },
  ember: {
    name: 'ember',
    words: 'Ember E-20, PPPoE gateway with Wi-Fi, TR-181',
    manufacturer: 'Ember Access',
    oui: '0AE020',
    productClass: 'E-20',
    hardwareVersion: 'E20 rev B',
    softwareVersion: '3.0.12',
    serialPrefix: 'EMB',
    root: 'Device.',
    fields: emberFields,
  },
  flint: {
    name: 'flint',
    words: 'Flint F-8, Ethernet gateway, TR-098',
    manufacturer: 'Flint Broadband',
    oui: '02F008',
    productClass: 'F-8',
    hardwareVersion: 'F8.2',
    softwareVersion: '1.4.9',
    serialPrefix: 'FLN',
    root: 'InternetGatewayDevice.',
    fields: flintFields,
  },
};

/** Compiled models by personality and size: all CPEs of a kind share one. */
const compiled = new Map<string, Model>();

/**
 * The data model of a personality; with `parameters` one of exactly that size. Throws a RangeError where the
 * personality alone has more parameters than that.
 */
export function modelOf(personality: Personality, parameters?: number): Model {
  const key = `${personality.name} ${parameters ?? ''}`;
  let model = compiled.get(key);
  if (model === undefined) {
    const plain = compileModel(personality.root, personality.fields());
    model = parameters === undefined ? plain : padModel(plain, parameters);
    compiled.set(key, model);
  }
  return model;
}

/** A serial number in the manner of the vendor, for the `number`-th box of a run: `AUR24110000017`. */
export function serialNumber(personality: Personality, number: number): string {
  return `${personality.serialPrefix}2411${String(number).padStart(7, '0')}`;
}
