import * as z from 'zod';
import { SessionSummary, TraceMessage } from './acs.ts';

/**
 * A recorded session as a file: exported on Bench, played back by `npm run cpe -- --replay FILE`. Secrets were masked
 * before the session was kept, so there are none in it.
 */
export const SessionFile = z.object({
  format: z.literal('demarc-session'),
  version: z.literal(1),
  session: SessionSummary,
  messages: z.array(TraceMessage).max(20_000),
});
export type SessionFile = z.infer<typeof SessionFile>;

export function sessionFile(session: SessionSummary, messages: readonly TraceMessage[]): string {
  const file: SessionFile = { format: 'demarc-session', version: 1, session, messages: [...messages] };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The end of a message that was too long to be kept whole. */
const CUT = /\n… \d+ characters more$/;

export function cutShort(xml: string, room: number): string {
  return xml.length > room ? `${xml.slice(0, room)}\n… ${xml.length - room} characters more` : xml;
}

export function wasCutShort(xml: string): boolean {
  return CUT.test(xml);
}
