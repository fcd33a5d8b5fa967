import fastify from 'fastify';
import type { Clock } from '#electron/ports/clock.ts';
import { httpOptions, listen } from '#electron/web/listener.ts';
import { API_PREFIX, type ServeApi } from './own-site.ts';

/** The REST API on a server of its own: loopback, a free port. */
export const loopbackApi =
  (clock: Clock): ServeApi =>
  async (mount) => {
    const app = fastify(httpOptions());
    await mount(app);
    const { host, port, finish } = await listen(app, { host: '127.0.0.1', port: 0 }, clock);
    return {
      baseUrl: `http://${host}:${port}${API_PREFIX}`,
      close: finish,
    };
  };
