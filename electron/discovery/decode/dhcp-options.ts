import { readTlvs, textOf, unsigned } from './bytes.ts';

/**
 * What DHCP tells of CWMP (TR-069 3.1 and Annex F): options 60, 43 and 125, as raw option values. The wire around them
 * (RFC 2131) is not read here.
 */

/** The enterprise number of the Broadband Forum, ADSL Forum as it then was (RFC 3925, IANA). */
const BROADBAND_FORUM = 3561;

/** Where the ACS is, as a DHCP server tells a CPE. */
export type AcsDiscovery = {
  readonly url: string | null;
  readonly provisioningCode: string | null;
  /** CWMPRetryMinimumWaitInterval, in seconds. */
  readonly retryWait: number | null;
  /** CWMPRetryIntervalMultiplier, in thousandths. */
  readonly retryMultiplier: number | null;
  /** Option 43 held a bare URL in place of sub-options, as some vendors want it. */
  readonly bare: boolean;
};

/** Does the vendor class (option 60) say that this is a CPE that wants to know its ACS? */
export function isCwmpVendorClass(option60: Uint8Array): boolean {
  return textOf(option60).includes('dslforum.org');
}

/** Option 43: sub-options 1 to 4, or the bare URL that some vendors put there. Null where it is neither. */
export function decodeOption43(value: Uint8Array): AcsDiscovery | null {
  const bare = textOf(value, 2048);
  // By its first byte: the header of a sub-option is no text, and is dropped from it.
  const isBare = value[0] === bare.charCodeAt(0);
  if (isBare && /^https?:\/\/\S+$/i.test(bare)) {
    return { url: bare, provisioningCode: null, retryWait: null, retryMultiplier: null, bare: true };
  }
  return acsDiscovery(value, { url: 1, provisioningCode: 2, retryWait: 3, retryMultiplier: 4 });
}

/** Option 125 from a server: the same under the Broadband Forum's number, sub-options 11 to 14. */
export function decodeOption125FromServer(value: Uint8Array): AcsDiscovery | null {
  const ours = enterprise(value);
  return ours && acsDiscovery(ours, { url: 11, provisioningCode: 12, retryWait: 13, retryMultiplier: 14 });
}

/** Who a CPE says it is (TR-069 Annex F). */
export type CpeIdentity = { readonly oui: string; readonly serialNumber: string; readonly productClass: string | null };

/** Option 125 from a CPE: sub-options 1 OUI, 2 serial number, 3 product class. Null where it names no device. */
export function decodeOption125FromCpe(value: Uint8Array): CpeIdentity | null {
  const ours = enterprise(value);
  if (ours === null) return null;
  const told = subOptions(ours);
  const oui = told(1);
  const serialNumber = told(2);
  return oui === null || serialNumber === null ? null : { oui, serialNumber, productClass: told(3) };
}

/** The Broadband Forum's part of an option 125, which may hold several vendors' one after the other (RFC 3925, 4). */
function enterprise(value: Uint8Array): Uint8Array | null {
  let at = 0;
  while (at + 5 <= value.length) {
    const length = value[at + 4] ?? 0;
    const data = value.subarray(at + 5, at + 5 + length);
    if (data.length < length) return null;
    if (unsigned(value, at, 4) === BROADBAND_FORUM) return data;
    at += 5 + length;
  }
  return null;
}

function subOptions(data: Uint8Array): (code: number) => string | null {
  const { tlvs } = readTlvs(data, 0, { typeBytes: 1, lengthBytes: 1 });
  return (code) => {
    const found = tlvs.find(({ type }) => type === code);
    return found === undefined ? null : textOf(found.value, 255) || null;
  };
}

type Codes = Readonly<Record<'url' | 'provisioningCode' | 'retryWait' | 'retryMultiplier', number>>;

function acsDiscovery(data: Uint8Array, codes: Codes): AcsDiscovery | null {
  const told = subOptions(data);
  const url = told(codes.url);
  const found: AcsDiscovery = {
    url: url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null,
    provisioningCode: told(codes.provisioningCode),
    retryWait: count(told(codes.retryWait)),
    retryMultiplier: count(told(codes.retryMultiplier)),
    bare: false,
  };
  return Object.entries(found).some(([key, value]) => key !== 'bare' && value !== null) ? found : null;
}

/** The retry values are digits as text (TR-069 3.1, table 3). */
function count(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** What a DHCP server says of the ACS; sub-options where nothing more is known of the CPE than that it is one. */
const URL_IN_43 = 1;
const URL_IN_125 = 11;
/** Lengths are one byte. */
export const LONGEST_ACS_URL = 240;

/** Option 43 for a CPE (TR-069 3.1): sub-option 1, or the bare URL for makers whose CPEs read nothing else. */
export function encodeOption43(url: string, framing: 'sub-options' | 'bare'): Uint8Array {
  const text = new TextEncoder().encode(url);
  return framing === 'bare' ? text : Uint8Array.of(URL_IN_43, text.length, ...text);
}

/** Option 125 for a CPE: the Broadband Forum's number, sub-option 11 (TR-069 3.1). */
export function encodeOption125(url: string): Uint8Array {
  const text = new TextEncoder().encode(url);
  const ours = [URL_IN_125, text.length, ...text];
  return Uint8Array.of(0, 0, BROADBAND_FORUM >> 8, BROADBAND_FORUM & 255, ours.length, ...ours);
}
