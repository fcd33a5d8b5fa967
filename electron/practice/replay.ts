import type { TraceMessage } from '#shared/acs.ts';
import { type Decoded, decode } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';
import { escapeXml } from '#shared/cwmp/entities.ts';
import { type CwmpMessage, fault } from '#shared/cwmp/rpc.ts';
import { wasCutShort } from '#shared/session-file.ts';
import { SessionFailure } from './acs-connection.ts';

/**
 * Plays the CPE's side of a recorded session: its own messages go out byte for byte, and what the ACS asks is answered
 * with what the CPE answered when it was asked the same. Whatever the ACS asks otherwise is a difference.
 */
export type Replayed = {
  /** RPCs of the ACS then and now, in order. */
  readonly recorded: readonly string[];
  readonly asked: readonly string[];
  /** What the ACS asked that the recording has no answer to; it got fault 9002. */
  readonly unanswered: readonly string[];
};

/** What the recorded CPE did, taken apart. */
export type Recording = {
  /** Its own requests, the Inform first. */
  readonly told: readonly string[];
  readonly answers: readonly Answer[];
};

/** One RPC of the ACS, and the answer as it was sent. */
type Answer = { readonly rpc: string; readonly asked: string; readonly xml: string };

/** Errors: `RangeError` with words where the recording cannot be played. */
export function readRecording(messages: readonly TraceMessage[]): Recording {
  const told: string[] = [];
  const answers: Answer[] = [];
  let asked: TraceMessage | null = null;
  for (const message of messages) {
    if (wasCutShort(message.xml)) {
      throw new RangeError(`message ${message.n} was too long to be kept whole, so the session cannot be played back`);
    }
    if (message.direction === 'to-cpe') {
      asked = isRequest(message.rpc) ? message : null;
      continue;
    }
    if (asked !== null && message.rpc !== null && !isTold(message.rpc)) {
      answers.push({ rpc: asked.rpc ?? '', asked: subjectOf(asked.xml), xml: message.xml });
    } else if (message.rpc === 'Inform') {
      // The same Inform again, because it was asked for its password: it is told once.
      told.splice(0, told.length, message.xml);
    } else if (message.rpc !== null) told.push(message.xml);
  }
  if (told.length === 0) throw new RangeError('the recording holds no Inform: nothing in it begins a session');
  return { told, answers };
}

/** Requests a CPE makes by itself (TR-069 A.3.3). */
function isTold(rpc: string): boolean {
  return !rpc.endsWith('Response') && rpc !== 'Fault';
}

function isRequest(rpc: string | null): boolean {
  return rpc !== null && isTold(rpc);
}

export type ReplayOptions = {
  /** Sends one message (`''`: the empty one) and returns what came back. */
  post(xml: string): Promise<string>;
  /** Hears every RPC as it is asked. */
  heard?(rpc: string, isKnown: boolean): void;
};

/** One session with the ACS; throws SessionFailure where it comes to another end. */
export async function replay(recording: Recording, { post, heard }: ReplayOptions): Promise<Replayed> {
  const left = [...recording.answers];
  const asked: string[] = [];
  const unanswered: string[] = [];
  for (const xml of recording.told) await post(xml);
  let reply = await post('');
  while (reply.trim() !== '') {
    const request = read(reply);
    const rpc = nameOf(request.message);
    const answer = take(left, rpc, subjectOf(reply));
    asked.push(rpc);
    heard?.(rpc, answer !== null);
    if (answer === null) unanswered.push(rpc);
    reply = await post(
      answer === null
        ? encode({ message: fault(9002, 'Not in the recording'), id: request.id, version: request.version })
        : withId(answer.xml, request.id),
    );
  }
  return { recorded: recording.answers.map(({ rpc }) => rpc), asked, unanswered };
}

function read(xml: string): Decoded {
  const decoded = decode(xml);
  if (!decoded.ok) throw new SessionFailure('not-understood', `the ACS sent something unreadable: ${decoded.words}`);
  return decoded;
}

/** The recorded answer to exactly this, else to the next RPC of this name. */
function take(left: Answer[], rpc: string, asked: string): Answer | null {
  const exact = left.findIndex((answer) => answer.rpc === rpc && answer.asked === asked);
  const at = exact >= 0 ? exact : left.findIndex((answer) => answer.rpc === rpc);
  return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
}

/** What is asked, without what differs from one session to the next: cwmp:ID, CommandKey, ParameterKey, secrets. */
function subjectOf(xml: string): string {
  const decoded = decode(xml);
  if (!decoded.ok || decoded.message === null) return '';
  return JSON.stringify(decoded.message, (key, value: unknown) =>
    key === 'commandKey' || key === 'parameterKey' ? undefined : value,
  );
}

/** The answer with the cwmp:ID of the request; one that had none stays without. */
function withId(xml: string, id: string | null): string {
  return xml.replace(
    /(<(?:[\w-]+:)?ID(?:\s[^>]*)?>)[^<]*(<\/)/,
    (_, open: string, close: string) => `${open}${escapeXml(id ?? '')}${close}`,
  );
}

function nameOf(message: CwmpMessage | null): string {
  if (message === null) return 'nothing';
  return message.type === 'Unknown' ? message.method : message.type;
}
