import { client, onAcsEvent } from '#renderer/app/host.ts';
import { openBench } from './feed.ts';

const SESSIONS_READ = 300;

/** The bench of this host. */
export const bench = openBench({
  onEvent: onAcsEvent,
  async read(signal) {
    const [listener, { cpes }, { sessions }, { diagnoses }] = await Promise.all([
      client.acs.state({}, { signal }),
      client.acs.cpes({}, { signal }),
      client.acs.sessions({ cpe: null, limit: SESSIONS_READ }, { signal }),
      client.acs.diagnoses({}, { signal }),
    ]);
    return { listener, cpes, sessions, diagnoses };
  },
});
