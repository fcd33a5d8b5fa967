import { readFile } from 'node:fs/promises';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { SessionFile } from '#shared/session-file.ts';
import { AcsConnection, SessionFailure } from './acs-connection.ts';
import type { ReplayCommand } from './command-line.ts';
import { Authenticator } from './digest.ts';
import { readRecording, replay } from './replay.ts';

/** Exit codes of `npm run cpe -- --replay`. */
const SAME = 0;
const DIFFERENT = 1;
const NOT_PLAYED = 2;

/** Plays the file once, with a line for each RPC; the exit code says whether the ACS asked the same. */
export async function replayFile(command: ReplayCommand, say: (line: string) => void): Promise<number> {
  try {
    const { session, messages } = await readSession(command.file);
    const recording = readRecording(messages);
    say(`plays ${session.cpe ?? 'a session'} of ${session.startedAt} to ${command.acsUrl}`);
    const result = await play(recording, command, say);
    const isSame = result.asked.join() === result.recorded.join() && result.unanswered.length === 0;
    say(`recorded: ${result.recorded.join(', ') || 'no RPC'}`);
    say(`now:      ${result.asked.join(', ') || 'no RPC'}`);
    say(isSame ? 'The ACS asked the same.' : 'The ACS asked otherwise.');
    return isSame ? SAME : DIFFERENT;
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof SessionFailure)) throw error;
    say(error.message);
    return NOT_PLAYED;
  }
}

async function readSession(file: string): Promise<SessionFile> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new RangeError(`${file} cannot be read`, { cause });
  });
  try {
    return SessionFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new RangeError(`${file} is no session exported by Demarc`, { cause });
  }
}

async function play(
  recording: ReturnType<typeof readRecording>,
  { acsUrl, username, password }: ReplayCommand,
  say: (line: string) => void,
) {
  const connection = new AcsConnection({
    url: new URL(acsUrl),
    clock: systemClock,
    credentials: { username, password },
    authenticator: new Authenticator(systemRandom),
    signal: new AbortController().signal,
    mostRefusals: 1,
  });
  try {
    return await replay(recording, {
      post: (xml) => connection.post(xml),
      heard: (rpc, isKnown) =>
        say(`got ${rpc}: ${isKnown ? 'answered as recorded' : 'not in the recording, fault 9002'}`),
    });
  } finally {
    connection.close();
  }
}
