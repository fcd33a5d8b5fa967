import { z } from 'zod';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { Mailbox } from '#electron/store/mailbox.ts';
import type { Presence } from '#electron/store/presence.ts';
import type { MasterKey } from '../cpe/master-key.ts';
import { seal, unseal } from '../cpe/sealed.ts';
import type { Exchange, Reply } from '../wire/listener.ts';
import { cookieValues } from './cookie.ts';

/**
 * A session lives in one process; its messages may come to any (a balancer before several of them). Whoever gets one
 * that is not its own hands it to the process that the cookie names, by the mailbox of the database, and passes the
 * answer on. So the CPE has one session with one memory, and no RPC is asked twice. Where that process is gone its
 * session is, too: the message is then one without a session.
 */
export type Relay = {
  /** The cookie of a new session of this process. */
  cookie(): string;
  /** Answers a message whose session another process has; false: none that lives has it. */
  carry(exchange: Exchange, body: Buffer): Promise<boolean>;
};

type RelayOptions = {
  mailbox: Mailbox;
  presence: Presence;
  keyring(): Promise<MasterKey>;
  /** Takes in a message that another process got. */
  handle(exchange: Exchange): Promise<void>;
  clock: Clock;
  random: Random;
  log: Log;
};

const Headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const Message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request'),
    id: z.string(),
    from: z.string(),
    peer: z.string(),
    base: z.string(),
    headers: Headers,
    body: z.base64(),
  }),
  z.object({
    type: z.literal('reply'),
    id: z.string(),
    from: z.string(),
    reply: z.object({ status: z.int(), body: z.string(), headers: Headers, close: z.boolean() }),
  }),
  /** Whether the reply was written to the CPE: what was not may be asked again. */
  z.object({ type: z.literal('passed-on'), id: z.string(), outcome: z.enum(['written', 'gone']) }),
]);
type Message = z.infer<typeof Message>;
type Carried = Extract<Message, { type: 'request' }>;

/** The headers that say something of the body or the session. */
const HEADERS = ['content-type', 'content-encoding', 'cookie'] as const;
/** So long the owner of a session may think; CPEs wait for half a minute and more. */
const REPLY_MS = 20_000;
/** So long it is waited to hear that a reply was passed on. */
const PASSED_ON_MS = 10_000;
/** Messages under way for other processes; more would fill the database. */
const AT_ONCE = 256;
const COOKIE_BYTES = 16;

export function createRelay({ mailbox, presence, keyring, handle, clock, random, log }: RelayOptions): Relay {
  const { self } = presence;
  /** By the id of a request of ours: what to do with its reply. */
  const asked = new Map<string, (reply: Reply) => void>();
  /** By the id of a request to us: what to do when its reply was passed on. */
  const answered = new Map<string, (outcome: 'written' | 'gone') => void>();

  const key = async (): Promise<Buffer> =>
    Buffer.from((await keyring()).proofOf('mail between processes'), 'base64url');

  async function send(to: string, message: Message): Promise<number> {
    return mailbox.send(to, seal(await key(), Buffer.from(JSON.stringify(message))));
  }

  /** What `pending` is called with under this id; undefined: nothing within the time. */
  function heard<Told>(
    pending: Map<string, (told: Told) => void>,
    id: string,
    millis: number,
  ): Promise<Told | undefined> {
    return new Promise((resolve) => {
      const end = (told?: Told): void => {
        cancel();
        pending.delete(id);
        resolve(told);
      };
      const cancel = clock.after(millis, () => end());
      pending.set(id, end);
    });
  }

  async function ownerOf(exchange: Exchange): Promise<string | null> {
    const owners = cookieValues(exchange.headers.cookie).map((value) => value.split('.')[0] ?? '');
    const others = owners.filter((owner) => owner !== '' && owner !== self);
    if (others.length === 0) return null;
    const living = await presence.living();
    return others.find((owner) => living.has(owner)) ?? null;
  }

  async function take({ id, from, peer, base, headers, body }: Carried): Promise<void> {
    let replied = false;
    const exchange: Exchange = {
      method: 'POST',
      path: '/',
      headers,
      peer,
      base,
      socket: null,
      body: async () => Buffer.from(body, 'base64'),
      get replied() {
        return replied;
      },
      async reply({ status, body: text = '', headers: answer = {}, close = false }) {
        if (replied) return 'written';
        replied = true;
        const passedOn = heard(answered, id, PASSED_ON_MS);
        await send(from, {
          type: 'reply',
          id,
          from: self,
          reply: { status, body: text, headers: copy(answer), close },
        });
        // Whoever says nothing may have written it: what is not known to be gone is not asked again.
        return (await passedOn) ?? 'written';
      },
      stream: () => Promise.reject(new Error('files are not relayed')),
    };
    await handle(exchange);
    if (!replied) await exchange.reply({ status: 500, close: true });
  }

  async function receive(content: Buffer): Promise<void> {
    const message = Message.parse(JSON.parse(unseal(await key(), content).toString('utf8')));
    switch (message.type) {
      case 'request':
        return take(message);
      case 'reply': {
        const { id, from, reply } = message;
        const pass = asked.get(id);
        if (pass !== undefined) pass(reply);
        // It was waited for too long, and the CPE was told that there is no session.
        else await send(from, { type: 'passed-on', id, outcome: 'gone' });
        return;
      }
      case 'passed-on':
        answered.get(message.id)?.(message.outcome);
        return;
      default:
        return message satisfies never;
    }
  }

  mailbox.take((content) => {
    receive(content).catch((err: unknown) => log.warn({ err }, 'a message of another process could not be taken in'));
  });

  return {
    cookie: () => `${self}.${randomToken(random, COOKIE_BYTES)}`,
    async carry(exchange, body) {
      const owner = await ownerOf(exchange);
      if (owner === null) return false;
      if (asked.size >= AT_ONCE) {
        await exchange.reply({ status: 503, headers: { 'Retry-After': '10' } });
        return true;
      }
      const id = randomToken(random, COOKIE_BYTES);
      const { peer, base } = exchange;
      const headers = Object.fromEntries(
        HEADERS.flatMap((name) => (exchange.headers[name] ? [[name, exchange.headers[name]]] : [])),
      );
      const coming = heard(asked, id, REPLY_MS);
      const sent = await send(owner, {
        type: 'request',
        id,
        from: self,
        peer,
        base,
        headers,
        body: body.toString('base64'),
      });
      const reply = await coming;
      if (reply === undefined) {
        log.warn({ owner, peer }, 'the process that has this session does not answer');
        await mailbox.retract(sent);
        return false;
      }
      const outcome = await exchange.reply(reply);
      await send(owner, { type: 'passed-on', id, outcome });
      return true;
    },
  };
}

function copy(headers: NonNullable<Reply['headers']>): z.infer<typeof Headers> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
