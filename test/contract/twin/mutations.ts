/**
 * Servers that differ from ours in one behaviour each: what somebody could get wrong who writes the API anew, or break
 * in ours. Each changes a request on its way in or an answer on its way out.
 */
export type Asked = {
  readonly method: string;
  /** Path below the base, with its query. */
  path: string;
  headers: Record<string, string>;
  body: string;
};
export type Told = { status: number; headers: Record<string, string>; body: string };
export type Mutation = {
  readonly name: string;
  readonly ask?: (asked: Asked) => void;
  readonly tell?: (told: Told, asked: Readonly<Asked>) => void;
};

type Json = Record<string, unknown>;

/** Changes the JSON of an answer where it is an object. */
function json(told: Told, change: (body: Json) => unknown): void {
  try {
    const body: unknown = JSON.parse(told.body);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
    told.body = JSON.stringify(change(body as Json) ?? body);
  } catch {
    // Not JSON: nothing to change in it.
  }
}

/** Changes every record of an answer: the rows of a list, or the one there is. */
function records(told: Told, change: (record: Json) => Json | undefined): void {
  if (told.status >= 300) return;
  json(told, (body) => {
    const { results } = body;
    if (Array.isArray(results)) return { ...body, results: results.map((row: Json) => change(row) ?? row) };
    return 'id' in body ? (change(body) ?? body) : body;
  });
}

const isList = ({ method, path }: Readonly<Asked>): boolean =>
  method === 'GET' && /^\/inventory_device\/(\?|$)/.test(path);
const isOne = ({ path }: Readonly<Asked>): boolean => /^\/inventory_device\/\d+\//.test(path);

/** Takes a key out of a query or sets it. */
function query(asked: Asked, change: (query: URLSearchParams) => void): void {
  const [path = '', search = ''] = asked.path.split('?');
  const parameters = new URLSearchParams(search);
  change(parameters);
  asked.path = parameters.size === 0 ? path : `${path}?${parameters}`;
}

/** Answers with another status where it had this one. */
const status =
  (from: number, to: number, when: (asked: Readonly<Asked>) => boolean = () => true): NonNullable<Mutation['tell']> =>
  (told, asked) => {
    if (told.status === from && when(asked)) told.status = to;
  };

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'rows show the user name',
    tell: (told, asked) => isList(asked) && records(told, (row) => ({ ...row, username: 'x' })),
  },
  {
    name: 'keys of a row in another order',
    tell: (told, asked) => isList(asked) && records(told, ({ id, uuid, ...row }) => ({ uuid, id, ...row })),
  },
  {
    name: 'a detail without last_change',
    tell: (told, asked) => isOne(asked) && records(told, ({ last_change: _, ...row }) => row),
  },
  {
    name: 'coordinates are numbers',
    tell: (told) => records(told, (row) => ({ ...row, latitude: Number(row['latitude']) })),
  },
  {
    name: 'coordinates lose their last zero',
    tell: (told) => records(told, (row) => ({ ...row, longitude: String(row['longitude']).replace(/0$/, '') })),
  },
  { name: 'ids are texts', tell: (told) => records(told, (row) => ({ ...row, id: String(row['id']) })) },
  {
    name: 'the state in lower case',
    tell: (told) => records(told, (row) => ({ ...row, status: String(row['status']).toLowerCase() })),
  },
  {
    name: 'instants with an offset for Z',
    tell: (told) => records(told, (row) => ({ ...row, created: String(row['created']).replace('Z', '+00:00') })),
  },
  {
    name: 'nothing pending is an empty text',
    tell: (told) => records(told, (row) => ({ ...row, pending_settings: row['pending_settings'] ?? '' })),
  },
  {
    name: 'what is pending is called queued',
    tell: (told) => {
      told.body = told.body.replaceAll(':pending', ':queued');
    },
  },
  {
    name: 'the detailed pending settings unasked',
    ask: (asked) => isOne(asked) && query(asked, (q) => q.set('pending', 'true')),
  },
  {
    name: 'the count is the page’s',
    tell: (told, asked) =>
      isList(asked) &&
      json(told, (body) => ({ ...body, count: (body['results'] as unknown[] | undefined)?.length ?? 0 })),
  },
  {
    name: 'a bare array for the envelope',
    tell: (told, asked) => isList(asked) && told.status === 200 && json(told, ({ results }) => results),
  },
  {
    name: 'next in the order it was asked',
    tell: (told, asked) =>
      isList(asked) &&
      json(told, (body) => ({
        ...body,
        next:
          typeof body['next'] === 'string'
            ? body['next'].replace(/\?(.*)$/, (_, q: string) => `?${q.split('&').reverse().join('&')}`)
            : null,
      })),
  },
  {
    name: 'previous keeps an offset of 0',
    tell: (told, asked) =>
      isList(asked) &&
      json(told, (body) => ({
        ...body,
        previous:
          typeof body['previous'] === 'string' && !body['previous'].includes('offset')
            ? `${body['previous']}&offset=0`
            : body['previous'],
      })),
  },
  {
    name: 'a limit that is no number is refused',
    tell: (told, asked) => {
      if (asked.path.includes('limit=abc')) Object.assign(told, { status: 400, body: '{"limit":["Enter a number."]}' });
    },
  },
  {
    name: 'pages overlap by one',
    ask: (asked) =>
      isList(asked) &&
      query(asked, (q) => Number(q.get('offset')) > 0 && q.set('offset', String(Number(q.get('offset')) - 1))),
  },
  { name: 'status is not looked at', ask: (asked) => isList(asked) && query(asked, (q) => q.delete('status')) },
  {
    name: 'last_status_change_from leaves its own second out',
    ask: (asked) =>
      query(asked, (q) => {
        const from = Date.parse(q.get('last_status_change_from') ?? '');
        if (!Number.isNaN(from)) q.set('last_status_change_from', new Date(from + 1000).toISOString());
      }),
  },
  { name: 'out of reach is 404', tell: status(403, 404) },
  {
    name: 'another organization is an empty list',
    tell: (told, asked) => {
      if (told.status === 403 && isList(asked)) {
        Object.assign(told, { status: 200, body: '{"count":0,"next":null,"previous":null,"results":[]}' });
      }
    },
  },
  { name: 'a wrong token is 403', tell: status(401, 403) },
  {
    name: '401 without its challenge',
    tell: (told) => {
      delete told.headers['www-authenticate'];
    },
  },
  { name: 'a missing slash is 404', tell: status(301, 404) },
  { name: 'a missing slash turns POST into GET', tell: status(308, 301) },
  {
    name: '405 does not say what is allowed',
    tell: (told) => {
      if (told.status === 405) delete told.headers['allow'];
    },
  },
  { name: 'bad JSON is a crash', tell: status(400, 500, ({ body }) => body.includes('oops')) },
  { name: 'a create answers 200', tell: status(201, 200) },
  { name: 'a duplicate is 409', tell: status(400, 409, ({ body }) => body.includes('zeq240100001')) },
  {
    name: 'a create gives the password back',
    tell: (told, asked) => {
      if (asked.method === 'POST' && told.status === 201)
        json(told, (body) => ({ ...body, password: 'secure_password_123' }));
    },
  },
  {
    name: 'what is created is active',
    tell: (told, asked) => {
      if (asked.method === 'POST' && told.status === 201) records(told, (row) => ({ ...row, is_active: true }));
    },
  },
  {
    name: 'serials lose their zeros',
    ask: (asked) => {
      asked.body = asked.body.replace('"007"', '"7"');
    },
  },
  {
    name: 'keys of requests are not honoured',
    ask: (asked) => {
      delete asked.headers['idempotency-key'];
    },
  },
  {
    name: 'old tags are let through',
    ask: (asked) => {
      delete asked.headers['if-match'];
    },
  },
  {
    name: 'a reboot is forgotten',
    ask: (asked) => {
      if (asked.method === 'PATCH') asked.body = asked.body.replace('"reboot":true', '"reboot":false');
    },
  },
  { name: 'unknown keys are refused', tell: status(200, 400, ({ body }) => body.includes('colour')) },
  {
    name: 'PUT keeps what it does not name',
    tell: (told, asked) => {
      if (asked.method === 'PUT') records(told, (row) => ({ ...row, serial_number_alt: 'ALT-ZEQ240100001' }));
    },
  },
  {
    name: 'PUT takes the credentials away',
    tell: (told, asked) => {
      if (asked.method === 'PUT') records(told, (row) => ({ ...row, username: null }));
    },
  },
  {
    name: 'a deletion answers 200',
    tell: (told) => void (told.status === 204 && Object.assign(told, { status: 200, body: '{}' })),
  },
  { name: 'a second deletion is a success', tell: status(404, 204, ({ method }) => method === 'DELETE') },
];
