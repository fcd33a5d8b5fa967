import type { Socket } from 'node:net';

/** Keeps the number of connections bounded without letting one peer lock the others out (security.md N5, SPEC H-7). */
export type ConnectionCap = { admit(socket: Socket, peer: string): void };

export function createConnectionCap(most: number, inSession: (socket: Socket) => boolean): ConnectionCap {
  const byPeer = new Map<string, Set<Socket>>();
  let count = 0;

  const forget = (socket: Socket, peer: string): void => {
    const sockets = byPeer.get(peer);
    if (!sockets?.delete(socket)) return;
    count -= 1;
    if (sockets.size === 0) byPeer.delete(peer);
  };

  /** The oldest connection without a session, of the peer that has the most of them. */
  const leastMissed = (): Socket | null => {
    let busiest: Set<Socket> | null = null;
    for (const sockets of byPeer.values()) if (busiest === null || sockets.size > busiest.size) busiest = sockets;
    for (const socket of busiest ?? []) if (!inSession(socket)) return socket;
    return null;
  };

  return {
    admit(socket, peer) {
      if (count >= most) {
        const victim = leastMissed();
        (victim ?? socket).destroy();
        if (victim === null) return;
      }
      const sockets = byPeer.get(peer) ?? new Set();
      sockets.add(socket);
      byPeer.set(peer, sockets);
      count += 1;
      socket.once('close', () => forget(socket, peer));
    },
  };
}
