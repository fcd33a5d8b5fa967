import { DIAGNOSIS_CAUSES, type DiagnosisCause } from '#shared/acs.ts';

/** What a person reads of a cause: what is wrong and what to do about it. `detail` is what was seen of it. */
type Words = { words(detail: string): string; next(detail: string): string };

const told = (text: string) => (): string => text;

export const CAUSES: Readonly<Record<DiagnosisCause, Words>> = {
  'silent-connection': {
    words: told('It opens connections and sends nothing.'),
    next: told('Its ACS URL may begin with https://, or a firewall between it and this laptop holds the request back.'),
  },
  'wrong-port': {
    words: (detail) => `It knocks at ${detail}.`,
    next: told('In the CPE, type the ACS URL exactly as it stands on the bench, with its port.'),
  },
  tls: {
    words: told('It speaks TLS (https) to a port that speaks plain HTTP.'),
    next: told('In the CPE, let the ACS URL begin with http:// instead of https://.'),
  },
  'tls-refused': {
    words: (detail) => `Its TLS and ours come to nothing: ${detail}.`,
    next: told(
      'If it does not trust the certificate, load it into the CPE or type the http:// URL; if it is old, allow older TLS in Bench.',
    ),
  },
  'not-http': {
    words: told('What it sends is not HTTP.'),
    next: told('Something other than a CPE may use this port: compare the address, and the port in its ACS URL.'),
  },
  'wrong-method': {
    words: (method) => `It sends ${method}, as a browser does; a CPE sends POST.`,
    next: told('If you opened the URL in a browser yourself, all is well: the URL belongs into the CPE.'),
  },
  'wrong-path': {
    words: (path) => `Its ACS URL has the wrong path: it asks for ${path}.`,
    next: told('In the CPE, type the ACS URL exactly as it stands on the bench: it ends with the port and a slash.'),
  },
  unreadable: {
    words: (detail) => `Its message cannot be read: ${detail}`,
    next: told('Restart the CPE; if it sends the same again, its firmware is broken: update it by its own pages.'),
  },
  'no-serial': {
    words: told('Its Inform carries no serial number, so nobody can tell who it is.'),
    next: told(
      'Its identity was lost, often by a firmware of another model: restore the serial number or the firmware.',
    ),
  },
  'duplicate-serial': {
    words: (detail) => `Two boxes say they have this serial number (${detail}), and cut off each other’s sessions.`,
    next: told('Unplug one of them, and compare the serial number in its pages with the label on the box.'),
  },
  'wrong-user': {
    words: (detail) => `It shows a wrong CWMP username: ${detail}.`,
    next: told('Set the same username in the CPE and in its inventory record.'),
  },
  'proof-loop': {
    words: told('It answers every 401 with a wrong proof, again and again, without a pause.'),
    next: told(
      'Type username and password into the CPE anew and restart it: it repeats a log-in it keeps from before.',
    ),
  },
  'wrong-password': {
    words: told('Its CWMP username is right, its password is wrong.'),
    next: told('Set the same password in the CPE and in its inventory record.'),
  },
  'no-login': {
    words: told('It is asked for its password (401) and shows none.'),
    next: told(
      'Type the CWMP username and password of its inventory record into the CPE, or take them out of the record.',
    ),
  },
  'session-silent': {
    words: told('It falls silent in the middle of its sessions.'),
    next: told('Check the line between it and this laptop; if it holds, restart the CPE: it may be overloaded.'),
  },
  'session-broken-off': {
    words: told('It began anew in the middle of a session: it lost power, restarted, or its line was cut.'),
    next: told('Check its power supply and the cable. What was queued for it is still there.'),
  },
  'waiting-to-retry': {
    words: (detail) =>
      `Its last session came to nothing through no fault of its own; it waits ${detail} before it tries again.`,
    next: told('Ask it to call, or restart it: both end the waiting at once (TR-069 3.2.1.1). Or just wait.'),
  },
  'call-refused': {
    words: (detail) => `It refuses to be called: ${detail}.`,
    next: told(
      'It still calls by itself on schedule. For acting at once, allow connection requests in its pages, or restart it.',
    ),
  },
  'call-unreachable': {
    words: (detail) => `It cannot be called: ${detail}.`,
    next: told('It is off, or a firewall or NAT is between: switch it on, or wait for its next regular Inform.'),
  },
  clock: {
    words: (detail) => `It talks, but its clock is wrong: it says ${detail}.`,
    next: told('Set a time server (NTP) in the CPE; until then certificates and scheduled work fail.'),
  },
};

/** The place of a cause on the way from the cable to a working session: what comes first is named first. */
export function rankOf(cause: DiagnosisCause): number {
  return DIAGNOSIS_CAUSES.indexOf(cause);
}
