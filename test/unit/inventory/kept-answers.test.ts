import { expect, test } from 'vitest';
import { createKeptAnswers } from '#electron/inventory/http/kept-answers.ts';
import { readQuery } from '#electron/inventory/http/query.ts';
import type { Answer, Exchange } from '#electron/inventory/http/view.ts';

function exchange(search = '', scope = 'all', host = 'here'): Exchange {
  return {
    caller: { tokenId: 1, name: 'test', organizations: null, scope, rights: new Set() },
    method: 'GET',
    query: readQuery(search),
    param: () => '',
    base: `http://${host}/inventory_device/`,
    path: '/inventory_device/',
    search,
    header: () => undefined,
    bytes: Buffer.alloc(0),
    body: async () => ({}),
  };
}

function setUp() {
  const state = { newest: 1, made: 0 };
  const kept = createKeptAnswers(async () => state.newest);
  const ask = async (from: Exchange, before: () => void = () => undefined): Promise<string> => {
    const answer = await kept(from, async (): Promise<Answer> => {
      state.made += 1;
      const body = Buffer.from(`made ${state.made} at ${state.newest}`);
      before();
      return { status: 200, body };
    });
    return String(answer.body);
  };
  return { state, kept, ask };
}

test('the same question has the same answer until something changes, then never again', async () => {
  const { state, ask } = setUp();
  expect([await ask(exchange()), await ask(exchange())]).toEqual(['made 1 at 1', 'made 1 at 1']);
  state.newest = 2;
  expect([await ask(exchange()), await ask(exchange())]).toEqual(['made 2 at 2', 'made 2 at 2']);
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
  for (const question of [...questions, ...questions]) answers.push(await ask(question));
  expect(new Set(answers).size).toBe(questions.length);
  expect(state.made).toBe(questions.length);
});

test('what was made while something changed is given once and not kept', async () => {
  const { state, ask } = setUp();
  const slow = ask(exchange('a'), () => {
    state.newest = 2;
  });
  await slow;
  await ask(exchange('b'));
  expect(await ask(exchange('a'))).toBe('made 3 at 2');
});

test('a failure is not kept', async () => {
  const { kept, ask } = setUp();
  const failing = kept(exchange(), async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
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
  for (let index = 0; index < 200; index += 1) await ask(`offset=${index}`);
  // The last ones are still there, the first ones made room for them.
  await ask('offset=199');
  expect(made).toBe(200);
  await ask('offset=0');
  expect(made).toBe(201);
});
