/**
 * One wire to a screen, whatever it is made of: a MessagePort under Electron, a WebSocket in the browser host. Listen
 * before anything else happens; a message that arrives with nobody listening is lost.
 */
export type Connection = {
  send(data: string | ArrayBufferLike | Uint8Array): void;
  onMessage(listener: (data: string | ArrayBuffer) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};
