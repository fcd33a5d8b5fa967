/** How often an RPC of the ACS reached this CPE, and how often the CPE did what it says. */
export type RpcCount = {
  received: number;
  done: number;
  /** Of those received, in order, ParameterKeys among them; without the empty ones. */
  commandKeys: string[];
  /** Of those done. */
  doneKeys: string[];
};

/** What a CPE has lived through since it was made. Tests hold "exactly once" against these. */
export class Counters {
  /** Informs the ACS answered. */
  informs = 0;
  /** Sessions that ended as they should. */
  sessions = 0;
  failedSessions = 0;
  reboots = 0;
  factoryResets = 0;
  /** Software images installed. */
  installs = 0;
  connectionRequests = 0;
  readonly rpcs = new Map<string, RpcCount>();

  received(rpc: string, commandKey: string): void {
    const count = this.#of(rpc);
    count.received += 1;
    if (commandKey !== '') count.commandKeys.push(commandKey);
  }

  done(rpc: string, commandKey: string): void {
    const count = this.#of(rpc);
    count.done += 1;
    if (commandKey !== '') count.doneKeys.push(commandKey);
  }

  /** RPCs carried out that had been carried out before, told by their CommandKeys and ParameterKeys. */
  get repeated(): string[] {
    return [...this.rpcs].flatMap(([rpc, { doneKeys }]) =>
      doneKeys.filter((key, index) => doneKeys.indexOf(key) !== index).map((key) => `${rpc} ${key}`),
    );
  }

  /** How often the RPC of this name was carried out. */
  timesDone(rpc: string): number {
    return this.rpcs.get(rpc)?.done ?? 0;
  }

  #of(rpc: string): RpcCount {
    let count = this.rpcs.get(rpc);
    if (count === undefined) {
      count = { received: 0, done: 0, commandKeys: [], doneKeys: [] };
      this.rpcs.set(rpc, count);
    }
    return count;
  }
}
