import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { createKeptAnswers } from '#electron/inventory/http/kept-answers.ts';
import { readQuery } from '#electron/inventory/http/query.ts';
import type { Answer, Exchange } from '#electron/inventory/http/view.ts';

function exchange(search = '', scope = 'all', host = 'here'): Exchange {
  return {
    caller: { tokenId: 1, name: 'test', organizations: null, home: null, scope, rights: new Set() },
    method: 'GET',
    query: readQuery(search),
    param: () => '',
    base: `http://${host}/inventory_device/`,
    path: '/inventory_device/',
    search,
    header: () => undefined,
    bytes: Buffer.alloc(0),
    stream: Readable.from([]),
    body: async () => ({}),
  };
}

function setUp() {
  const state = { newest: 1, made: 0 };
  const kept = createKeptAnswers(async () => state.newest);
  const ask = async (from: Exchange, before: () => Promise<void> = async () => undefined): Promise<string> => {
    const answer = await kept(from, async (): Promise<Answer> => {
      state.made += 1;
      const body = Buffer.from(`made ${state.made} at ${state.newest}`);
      await before();
      return { status: 200, body };
    });
    return String(answer.body);
  };
  return { state, kept, ask };
}

test('asked a second time an answer is kept until something changes, then never given again', async () => {
  const { state, ask } = setUp();
  const three = async () => [await ask(exchange()), await ask(exchange()), await ask(exchange())];
  expect(await three()).toEqual(['made 1 at 1', 'made 2 at 1', 'made 2 at 1']);
  state.newest = 2;
  expect(await three()).toEqual(['made 3 at 2', 'made 3 at 2', 'made 3 at 2']);
});

test('who sees something else, asks another way or asks for something else has an answer of their own', async () => {
  const { state, ask } = setUp();
  const questions = [
    exchange(),
    exchange('limit=5'),
    exchange('', '5'),
    exchange('', '5,6'),
    exchange('', 'all', 'there'),
  ];
  const answers = [];
  for (const question of questions) await ask(question);
  for (const question of [...questions, ...questions]) answers.push(await ask(question));
  expect(new Set(answers).size).toBe(questions.length);
  expect(state.made).toBe(questions.length * 2);
});

test('what was made while something changed is given once and not kept', async () => {
  const { state, ask } = setUp();
  await ask(exchange('a'));
  const change = async () => {
    state.newest = 2;
    await ask(exchange('b'));
  };
  expect(await ask(exchange('a'), change)).toBe('made 2 at 1');
  expect(await ask(exchange('a'))).toBe('made 4 at 2');
});

test('a failure is not kept', async () => {
  const { kept, ask } = setUp();
  const fail = () =>
    kept(exchange(), async () => {
      throw new Error('no');
    });
  for (let time = 0; time < 3; time += 1) await expect(fail()).rejects.toThrow('no');
  expect(await ask(exchange())).toBe('made 1 at 1');
});

test('many different questions cost a bounded memory', async () => {
  let made = 0;
  const kept = createKeptAnswers(async () => 1);
  const ask = (search: string) =>
    kept(exchange(search), async () => {
      made += 1;
      return { status: 200, body: Buffer.alloc(200_000) };
    });
  for (let index = 0; index < 400; index += 1) await ask(`offset=${index % 200}`);
  expect(made).toBe(400);
  // The last ones are still there, the first ones made room for them.
  await ask('offset=199');
  expect(made).toBe(400);
  await ask('offset=0');
  expect(made).toBe(401);
});
