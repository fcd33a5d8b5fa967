import { createServer, type Server } from 'node:net';

/**
 * A CPE that was given a wrong port leaves no trace at the right one. So while the ACS is on, the ports that are typed
 * by mistake are listened on as well, at the same address: whoever connects is noted and hung up on, nothing is read
 * and nothing said. A port that another program has, or that this user may not have, is left alone.
 */
type DecoyOptions = {
  readonly host: string;
  readonly ports: readonly number[];
  knocked(peer: string, port: number): void;
};

/** What stands in an ACS URL without its port, and the ports other servers use. */
const USUAL_MISTAKES = [80, 443, 7547, 7548, 8080, 9675];

/** None on loopback: there only programs of this computer call, and they would be in each other's way. */
export function decoyPortsOf(host: string): readonly number[] {
  return /^(127\.|::1$|localhost$)/.test(host) ? [] : USUAL_MISTAKES;
}

export async function openDecoys({ host, ports, knocked }: DecoyOptions): Promise<{ close(): Promise<void> }> {
  const servers = await Promise.all(ports.map((port) => openDecoy(host, port, knocked)));
  return {
    async close() {
      await Promise.all(servers.map((server) => server && new Promise((resolve) => server.close(resolve))));
    },
  };
}

function openDecoy(host: string, port: number, knocked: DecoyOptions['knocked']): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer({ pauseOnConnect: true }, (socket) => {
      socket.on('error', () => undefined);
      knocked((socket.remoteAddress ?? '').replace(/^::ffff:/, ''), port);
      socket.destroy();
    });
    // Taken or forbidden: whoever has it notices for himself.
    server.once('error', () => resolve(null));
    server.listen({ host, port }, () => {
      server.on('error', () => undefined);
      resolve(server);
    });
  });
}
