import type { Outgoing } from '#shared/cwmp/encode.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import { type Answer, digest, ScriptedCpe } from './scripted-cpe.ts';

/** A CPE behind a balancer that gives each of its messages to the next process, as if there were no sessions. */
export class BalancedCpe {
  readonly #ways: readonly ScriptedCpe[];
  #turn = 0;
  #cookie: string | null = '';
  #authorization = '';

  constructor(ports: readonly number[]) {
    this.#ways = ports.map((port) => new ScriptedCpe(port));
  }

  async send(message: CwmpMessage | null, envelope: Partial<Outgoing> = {}): Promise<Answer> {
    const way = this.#ways[this.#turn % this.#ways.length] ?? new ScriptedCpe(0);
    this.#turn += 1;
    way.cookie = this.#cookie;
    way.authorization = this.#authorization;
    const answer = await way.send(message, envelope);
    this.#cookie = way.cookie;
    return answer;
  }

  reply(to: Answer, message: CwmpMessage): Promise<Answer> {
    return this.send(message, { id: to.envelope?.id ?? null });
  }

  /** An Inform; the password is asked for by one process and shown to the next. */
  async informWith(username: string, password: string, message: CwmpMessage): Promise<Answer> {
    const asked = await this.send(message);
    if (asked.status !== 401) return asked;
    this.#authorization = digest(asked.headers['www-authenticate']?.[0] ?? '', username, password);
    return this.send(message);
  }

  hangUp(): void {
    for (const way of this.#ways) way.hangUp();
  }
}
