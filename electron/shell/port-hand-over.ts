import type { IpcMainEvent, MessagePortMain } from 'electron';
import { isOurAddress } from './origin.ts';

/** The only two channels there are: the page asks for its port, and gets it. Everything else is the contract's. */
export const PORT_WANTED = 'demarc-port-wanted';
export const PORT_GIVEN = 'demarc-port';

/** What is looked at in a message before anything is done with it. */
export type Sender = Pick<IpcMainEvent, 'senderFrame'>;

/**
 * Whether a message comes from our own page: the frame still exists, it is the top one, and its address is ours by the
 * URL parser (security.md S10). An empty address and about:blank are not ours: a frame that just opened has them.
 */
export function isOurPage({ senderFrame }: Sender): boolean {
  if (!senderFrame || senderFrame.detached || senderFrame.isDestroyed()) return false;
  return senderFrame.parent === null && isOurAddress(senderFrame.url);
}

type Asking = Sender & { sender: { postMessage(channel: string, message: unknown, ports: MessagePortMain[]): void } };

/**
 * Answers a page that asks for its port: a fresh channel, one end to the page and one to `serve`. A page that asks again
 * was reloaded: the end that belonged to the page before is closed, so that its streams stop.
 */
export function portHandOver(
  createChannel: () => { port1: MessagePortMain; port2: MessagePortMain },
  serve: (port: MessagePortMain) => void,
): (event: Asking) => boolean {
  let open: MessagePortMain | undefined;
  return (event) => {
    if (!isOurPage(event)) return false;
    open?.close();
    const { port1, port2 } = createChannel();
    open = port1;
    serve(port1);
    event.sender.postMessage(PORT_GIVEN, null, [port2]);
    return true;
  };
}
