import type { Socket } from 'node:net';
import type { CpeKey } from '#shared/ids.ts';
import { cookieValues } from './cookie.ts';
import type { LiveSession } from './live-session.ts';

/**
 * Which session a message belongs to: by cookie, else by connection, else by peer while exactly one waits there, and
 * only where neither the message nor the session's CPE ever had a cookie (SPEC S-2): a router unplugged in the middle of
 * its session must not hand it on to the next one at its address. By peer it is a guess, which is proved (SPEC S-16).
 */
export type SessionTable = {
  add(session: LiveSession, socket: Socket | null): void;
  remove(session: LiveSession): void;
  of(key: CpeKey): LiveSession | undefined;
  ofCookie(header: string | undefined): LiveSession | undefined;
  ofConnection(socket: Socket): LiveSession | undefined;
  /** The one that is likely to be meant by a message without a cookie on a connection nobody knows. */
  ofPeer(peer: string, cookie: string | undefined): LiveSession | undefined;
  /** The session goes on over this connection. */
  attach(session: LiveSession, socket: Socket | null): void;
  holds(socket: Socket): boolean;
  all(): LiveSession[];
  /** Sessions under way. */
  readonly size: number;
};

/** More than that are forgotten, all at once: they show it again. */
const COOKIE_KEEPERS_MOST = 50_000;

export function createSessionTable(): SessionTable {
  const byCookie = new Map<string, LiveSession>();
  const byCpe = new Map<CpeKey, LiveSession>();
  const bySocket = new Map<Socket, LiveSession>();
  const byPeer = new Map<string, Set<LiveSession>>();
  /** CPEs that gave a cookie back once. */
  const keepsCookies = new Set<CpeKey>();
  /** A connection may carry one session after the other; it is watched once. */
  const watched = new WeakSet<Socket>();

  const attach = (session: LiveSession, socket: Socket | null): void => {
    if (socket === null || bySocket.get(socket) === session) return;
    if (!watched.has(socket)) {
      watched.add(socket);
      socket.once('close', () => {
        bySocket.get(socket)?.sockets.delete(socket);
        bySocket.delete(socket);
      });
    }
    bySocket.set(socket, session);
    session.sockets.add(socket);
  };

  return {
    attach,
    add(session, socket) {
      byCookie.set(session.cookie, session);
      byCpe.set(session.key, session);
      const peers = byPeer.get(session.peer) ?? new Set();
      peers.add(session);
      byPeer.set(session.peer, peers);
      attach(session, socket);
    },
    remove(session) {
      byCookie.delete(session.cookie);
      if (byCpe.get(session.key) === session) byCpe.delete(session.key);
      for (const socket of session.sockets) if (bySocket.get(socket) === session) bySocket.delete(socket);
      session.sockets.clear();
      const peers = byPeer.get(session.peer);
      peers?.delete(session);
      if (peers?.size === 0) byPeer.delete(session.peer);
    },
    of: (key) => byCpe.get(key),
    ofCookie(header) {
      for (const value of cookieValues(header)) {
        const session = byCookie.get(value);
        if (session === undefined) continue;
        if (keepsCookies.size >= COOKIE_KEEPERS_MOST) keepsCookies.clear();
        keepsCookies.add(session.key);
        return session;
      }
      return undefined;
    },
    ofConnection: (socket) => bySocket.get(socket),
    ofPeer(peer, cookie) {
      // Who shows a cookie of ours, if of a session that is over, keeps them.
      if (cookieValues(cookie).length > 0) return undefined;
      const waiting = byPeer.get(peer);
      const [only] = waiting ?? [];
      return waiting?.size === 1 && only !== undefined && !keepsCookies.has(only.key) ? only : undefined;
    },
    holds: (socket) => bySocket.has(socket),
    all: () => [...byCpe.values()],
    get size() {
      return byCpe.size;
    },
  };
}
