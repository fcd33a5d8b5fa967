import type { TransferOrder } from './transfer-jobs.ts';

/** What happens to a simulated CPE, for whoever watches: the command line, tests, the log. */
export type CpeEvent =
  | { type: 'up'; connectionRequestUrl: string }
  | { type: 'down'; why: string; seconds: number | null }
  | { type: 'session-started'; events: readonly string[]; retry: number }
  | { type: 'informed' }
  | {
      type: 'rpc';
      rpc: string;
      commandKey: string /** What it was answered with; null: never answered. */;
      answer: string | null;
    }
  | { type: 'told'; rpc: string; commandKey: string }
  | { type: 'session-ended'; rpcs: number }
  | { type: 'session-failed'; reason: string; words: string; retryInSeconds: number | null }
  | { type: 'connection-request'; status: number }
  | { type: 'value-changed'; path: string; value: string }
  | { type: 'transfer-started'; method: TransferOrder['type']; url: string }
  | { type: 'transfer-ended'; method: TransferOrder['type']; commandKey: string; faultCode: number; words: string }
  | { type: 'installed'; version: string }
  | { type: 'diagnostics'; object: string; state: string };

const seconds = (count: number): string => `${Math.round(count * 10) / 10} s`;

/** One line for a person. */
export function describeCpeEvent(event: CpeEvent): string {
  switch (event.type) {
    case 'up':
      return `is up; connection requests at ${event.connectionRequestUrl}`;
    case 'down':
      return event.seconds === null ? `is down: ${event.why}` : `is down for ${seconds(event.seconds)}: ${event.why}`;
    case 'session-started':
      return `informs: ${event.events.join(', ') || 'no event'}${event.retry > 0 ? ` (retry ${event.retry})` : ''}`;
    case 'informed':
      return 'was welcomed by the ACS';
    case 'rpc':
      return `got ${named(event.rpc, event.commandKey)}: ${event.answer ?? 'never answered'}`;
    case 'told':
      return `sent ${named(event.rpc, event.commandKey)}`;
    case 'session-ended':
      return `session over, ${event.rpcs} RPC${event.rpcs === 1 ? '' : 's'}`;
    case 'session-failed':
      return `session failed: ${event.words}${event.retryInSeconds === null ? '' : `; next try in ${seconds(event.retryInSeconds)}`}`;
    case 'connection-request':
      return `was asked to call: answered ${event.status}`;
    case 'value-changed':
      return `${event.path} is now ${event.value}`;
    case 'transfer-started':
      return `${event.method === 'Download' ? 'fetches' : 'delivers to'} ${event.url}`;
    case 'transfer-ended':
      return `${named(event.method, event.commandKey)} ended: ${event.words}`;
    case 'installed':
      return `runs software ${event.version}`;
    case 'diagnostics':
      return `${event.object} ended: ${event.state}`;
    default:
      return event satisfies never;
  }
}

function named(rpc: string, commandKey: string): string {
  return commandKey === '' ? rpc : `${rpc} (CommandKey ${commandKey})`;
}
