import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '#shared/contract/procedure.ts';
import { AppError } from '#shared/errors.ts';
import { type Behaviour, type Heard, isStream, PROCEDURES, sampleOf, sampleServices, wired } from './wired.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function start(behaviour?: Behaviour) {
  const heard: Heard = { calls: [], subscriptions: 0 };
  const pair = wired(sampleServices(heard, behaviour));
  ends.push(pair.close);
  return { heard, ...pair };
}

/** The PROBLEM a call failed with; anything else is a failure of the test. */
async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(
    (value) => new Error(`it answered ${JSON.stringify(value)}`),
    (cause: unknown) => cause,
  );
  if (!(error instanceof ORPCError) || error.code !== 'PROBLEM' || !error.defined) throw error;
  return Problem.parse(error.data);
}

const STREAMS = [
  'app.notices',
  'sites.watch',
  'outbox.changes',
  'acs.events',
  'discovery.watch',
  'dhcp.watch',
  'recipes.watch',
];

describe.each(PROCEDURES)('%s', (path) => {
  it('answers a good call', async () => {
    const { call, heard } = start();
    const answer = await call(path, sampleOf(path).input);
    if (!isStream(answer)) {
      expect(answer).toEqual(sampleOf(path).output);
      expect(heard.calls).toMatchObject([{ path, input: sampleOf(path).input }]);
      return;
    }
    expect(STREAMS).toContain(path);
    expect((await answer.next()).value).toEqual(sampleOf(path).output);
    await answer.return?.();
    await vi.waitFor(() => expect(heard.subscriptions).toBe(0));
  });

  it('refuses garbage with words, and never lets it reach a service', async () => {
    const { call, heard } = start();
    const shape = Object.keys(sampleOf(path).input as object);
    const garbage = fc.oneof(
      fc.jsonValue(),
      fc.record(Object.fromEntries(shape.map((key) => [key, fc.jsonValue()])), { requiredKeys: [] }),
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (input) => {
        heard.calls.length = 0;
        const failed = await call(path, input).then(
          async (answer) => {
            // What fits the schema by chance is no garbage.
            if (isStream(answer)) await answer.return?.();
            return null;
          },
          (error: unknown) => problemOf(Promise.reject(error)),
        );
        if (failed === null) return;
        expect(failed.code).toBe('app.bad-input');
        expect(failed.words).not.toContain('{detail}');
        expect(heard.calls).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses unknown input of a call without input', async () => {
    if (Object.keys(sampleOf(path).input as object).length > 0) return;
    const { call } = start();
    expect((await problemOf(call(path, { sneaky: true }))).code).toBe('app.bad-input');
  });

  it('can be cancelled, and leaves nothing behind', async () => {
    const { call, heard } = start(() => new Promise(() => undefined));
    const controller = new AbortController();
    const answer = call(path, sampleOf(path).input, { signal: controller.signal });
    if (STREAMS.includes(path)) {
      const events = (await answer) as AsyncIterableIterator<unknown>;
      await events.next();
      const waiting = events.next().catch(() => 'cancelled');
      controller.abort();
      await waiting;
      await vi.waitFor(() => expect(heard.subscriptions).toBe(0));
      return;
    }
    await vi.waitFor(() => expect(heard.calls).toHaveLength(1));
    controller.abort();
    await expect(answer).rejects.toThrow();
    // A write under way is the one thing that is never called off.
    if (path !== 'outbox.send') await vi.waitFor(() => expect(heard.calls[0]?.signal?.aborted).toBe(true));
  });

  it('tells a failure by its code, and a mistake of ours without its cause', async () => {
    if (STREAMS.includes(path)) return;
    const known = start(async () => {
      throw new AppError('store.disk-full');
    });
    expect(await problemOf(known.call(path, sampleOf(path).input))).toMatchObject({
      code: 'store.disk-full',
      retryable: true,
    });
    const mistake = start(async () => {
      throw new TypeError('secret-in-a-message /home/someone');
    });
    const problem = await problemOf(mistake.call(path, sampleOf(path).input));
    expect(problem.code).toBe('app.internal');
    expect(JSON.stringify(problem)).not.toContain('secret-in-a-message');
    expect(mistake.log.text()).toContain('secret-in-a-message');
  });

  it('never lets out what does not fit its schema', async () => {
    if (STREAMS.includes(path)) return;
    const { call } = start(async () => ({ token: 'planted', rows: 'wrong', state: 7 }));
    const answer = await call(path, sampleOf(path).input).catch((error: unknown) => error);
    expect(JSON.stringify(answer instanceof ORPCError ? answer.data : answer)).not.toContain('planted');
  });
});

describe('the wire', () => {
  it('a reader who just disappears takes its streams along', async () => {
    const { call, heard, close } = start();
    for (const path of STREAMS) await call(path, sampleOf(path).input);
    await vi.waitFor(() => expect(heard.subscriptions).toBe(STREAMS.length));
    close();
    await vi.waitFor(() => expect(heard.subscriptions).toBe(0));
  });

  it.each([
    ['text', 'hello'],
    ['an object', { id: 1 }],
    ['null', null],
    ['a number', 7],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['broken JSON', '{"i":"1"'],
    ['JSON of something else', '[1,2,3]'],
    ['too much', 'x'.repeat(5 * 1024 * 1024)],
  ])('%s that is no call hurts nobody but its sender', async (_, garbage) => {
    const heard: Heard = { calls: [], subscriptions: 0 };
    const services = sampleServices(heard);
    const bad = wired(services);
    const good = wired(services);
    ends.push(bad.close, good.close);
    bad.raw.postMessage(garbage);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(await good.call('app.info', {})).toEqual(sampleOf('app.info').output);
  });

  it('a call of nothing there is answered', async () => {
    const { call } = start();
    await expect(call('app.format', {})).rejects.toThrow();
    await expect(call('app.__proto__', {})).rejects.toThrow();
  });
});
