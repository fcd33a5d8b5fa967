/** What OpenSSL says of a handshake that failed, as a person reads it; the alert of the other end comes first. */
const ALERTS: readonly (readonly [RegExp, string])[] = [
  [/unknown[_ ]ca|unable to verify|self.signed/i, 'it does not know who signed the certificate of this ACS'],
  [/certificate[_ ]expired/i, 'it takes the certificate for expired; its clock may be wrong'],
  [
    /bad[_ ]certificate|certificate[_ ]unknown|unsupported[_ ]certificate/i,
    'it does not accept the certificate of this ACS',
  ],
  [/unrecognized[_ ]name/i, 'it asks for another host name'],
  [/unsupported[_ ]protocol|protocol[_ ]version|version[_ ]too[_ ]low/i, 'it speaks an older TLS than is allowed'],
  [/no[_ ]shared[_ ]cipher|handshake[_ ]failure|no[_ ]suitable/i, 'no way of encrypting is known to both'],
  [/http[_ ]request/i, 'it speaks plain HTTP to the port of https'],
  [/wrong[_ ]version[_ ]number|packet[_ ]length/i, 'what it sends is no TLS'],
];

export function tlsWords(message: string): string {
  const known = ALERTS.find(([pattern]) => pattern.test(message));
  return known === undefined ? `OpenSSL says “${message.trim().slice(0, 120)}”` : known[1];
}
