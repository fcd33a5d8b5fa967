/**
 * The script a page runs before its own: the built preload inside a function whose `require` knows `electron`, and of
 * that `ipcRenderer.on` and `ipcRenderer.send`, nothing else. What the preload gets as a port is a real MessagePort of
 * the page; what goes through it is carried to main by a binding.
 */
export function preloadScript(preload: string): string {
  return `
(function () {
  const tell = window.__demarcStandIn;
  const listeners = new Map();
  const farEnds = new Map();
  const ipcRenderer = {
    on(channel, listener) { listeners.set(channel, listener); },
    send(channel, ...payload) { void tell('send', channel, ...payload); },
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('the preload may not require ' + name);
    return { ipcRenderer };
  };
  window.__demarcStandInReceive = (kind, ...args) => {
    if (kind === 'port') { farEnds.get(args[0])?.postMessage(args[1]); return; }
    if (kind === 'close') { farEnds.get(args[0])?.close(); return; }
    const [channel, message, ids] = args;
    const ports = ids.map((id) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => void tell('port', id, data);
      farEnds.set(id, port1);
      return port2;
    });
    listeners.get(channel)?.({ ports }, message);
  };
  (function (require, module, exports) {
${preload}
  })(require, { exports: {} }, {});
})();
`;
}
