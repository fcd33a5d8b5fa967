import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * STUN as TR-069 Annex G uses it (RFC 3489 11): binding requests of CPEs behind a NAT, and their answers. Pure functions
 * over bytes; what is no whole message reads as null.
 */
export type StunRequest = {
  readonly transaction: Buffer;
  /** Empty: it said nothing of it. */
  readonly username: string;
  /** It tells that this is where it is to be called (G.2.1.3). */
  readonly isBinding: boolean;
  /** Its address has changed since the last time. */
  readonly isChange: boolean;
  /** True where the message was signed with this password; false also where it was not signed at all. */
  signedWith(password: string): boolean;
  readonly isSigned: boolean;
};

const BINDING_REQUEST = 0x0001;
const BINDING_RESPONSE = 0x0101;
const BINDING_ERROR = 0x0111;
const HEADER_BYTES = 20;
const TRANSACTION_AT = 4;
const MAPPED_ADDRESS = 0x0001;
const USERNAME = 0x0006;
const MESSAGE_INTEGRITY = 0x0008;
const ERROR_CODE = 0x0009;
const CONNECTION_REQUEST_BINDING = 0xc001;
const BINDING_CHANGE = 0xc002;
/** What the binding attribute says, with its blank (G.2.1.3). */
const BINDING_VALUE = 'dslforum.org/TR-111';
const INTEGRITY_BYTES = 20;
const IPV4 = 1;

/** Text of a message's signature: RFC 3489 pads with zeros to a multiple of 64 bytes (11.2.8). */
function integrity(password: string, signed: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil(signed.length / 64) * 64);
  signed.copy(padded);
  return createHmac('sha1', password).update(padded).digest();
}

export function readStun(bytes: Buffer): StunRequest | null {
  if (bytes.length < HEADER_BYTES || bytes.readUInt16BE(0) !== BINDING_REQUEST) return null;
  if (bytes.readUInt16BE(2) !== bytes.length - HEADER_BYTES) return null;
  const attributes = new Map<number, Buffer>();
  let signedUntil = bytes.length;
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    if (at + 4 > bytes.length) return null;
    const [type, length] = [bytes.readUInt16BE(at), bytes.readUInt16BE(at + 2)];
    if (at + 4 + length > bytes.length) return null;
    attributes.set(type, bytes.subarray(at + 4, at + 4 + length));
    if (type === MESSAGE_INTEGRITY) signedUntil = at;
    // Some pad to four bytes, as the STUN of later years; RFC 3489 has only lengths that are multiples of four.
    at += 4 + Math.ceil(length / 4) * 4;
  }
  const given = attributes.get(MESSAGE_INTEGRITY);
  return {
    transaction: Buffer.from(bytes.subarray(TRANSACTION_AT, HEADER_BYTES)),
    username: textOf(attributes.get(USERNAME)),
    isBinding: textOf(attributes.get(CONNECTION_REQUEST_BINDING)) === BINDING_VALUE,
    isChange: attributes.has(BINDING_CHANGE),
    isSigned: given !== undefined,
    signedWith(password) {
      if (given?.length !== INTEGRITY_BYTES) return false;
      return timingSafeEqual(given, integrity(password, bytes.subarray(0, signedUntil)));
    },
  };
}

/** Usernames are padded with blanks or zeros to a multiple of four. */
function textOf(bytes: Buffer | undefined): string {
  return (bytes?.toString('utf8') ?? '').replace(/[\0 ]+$/, '');
}

function attribute(type: number, value: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(value.length, 2);
  return Buffer.concat([header, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

function message(type: number, transaction: Buffer, attributes: readonly Buffer[]): Buffer {
  const body = Buffer.concat(attributes);
  const header = Buffer.alloc(4);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, transaction, body]);
}

/** Where we saw the request come from. IPv4 alone: behind IPv6 there is no NAT to find a way through. */
export function stunResponse({ transaction }: StunRequest, from: { address: string; port: number }): Buffer {
  const value = Buffer.alloc(8);
  value.writeUInt8(IPV4, 1);
  value.writeUInt16BE(from.port, 2);
  for (const [index, part] of from.address.split('.').entries()) value.writeUInt8(Number(part), 4 + index);
  return message(BINDING_RESPONSE, transaction, [attribute(MAPPED_ADDRESS, value)]);
}

/** Asks for a signature (401, RFC 3489 11.2.9). */
export function stunUnauthorized({ transaction }: StunRequest): Buffer {
  const words = 'Unauthorized';
  const value = Buffer.concat([Buffer.from([0, 0, 4, 1]), Buffer.from(words)]);
  return message(BINDING_ERROR, transaction, [attribute(ERROR_CODE, value)]);
}

/** A binding request as a CPE sends it. */
export function stunRequest(options: {
  readonly transaction: Buffer;
  readonly username: string;
  /** Null: not signed. */
  readonly password: string | null;
  readonly isChange: boolean;
}): Buffer {
  const { transaction, username, password, isChange } = options;
  const padded = (text: string): Buffer => Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4, ' '));
  const attributes = [
    attribute(CONNECTION_REQUEST_BINDING, padded(BINDING_VALUE)),
    attribute(USERNAME, padded(username)),
    ...(isChange ? [attribute(BINDING_CHANGE, Buffer.alloc(0))] : []),
  ];
  const bare = message(BINDING_REQUEST, transaction, attributes);
  if (password === null) return bare;
  // The length counts the signature already when it is made.
  const whole = message(BINDING_REQUEST, transaction, [...attributes, attribute(MESSAGE_INTEGRITY, Buffer.alloc(20))]);
  const signature = integrity(password, whole.subarray(0, bare.length));
  return Buffer.concat([whole.subarray(0, -INTEGRITY_BYTES), signature]);
}
