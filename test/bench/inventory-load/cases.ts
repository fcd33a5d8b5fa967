import type { BareEngine } from './bare.ts';
import { ORGANIZATIONS, type Site } from './site.ts';

/** A request, and the least the engine must do for it. `#` × 9 becomes a number of its own in each. */
export type Case = {
  name: string;
  text: string;
  /** What it is answered with. */
  same: string;
  /** The highest number that makes sense; default: any. */
  numbers?: number;
  /** How many ask at once; default: as the bench asks everything. */
  connections?: number;
  /** Another request that is made beside, every `everyMilliseconds`. */
  beside?: { text: string; everyMilliseconds: number };
  bare: (engine: BareEngine) => Promise<unknown>;
};

const LIST = '/inventory_device/';
/** A parameter that means nothing, so that nobody has asked for this very page before. */
const UNASKED = 'z=#########';
const WRITES_EVERY_MILLISECONDS = 20;
const WRITERS = [1, 8, 32];

export async function casesOf(site: Site, devices: number): Promise<Case[]> {
  const deep = Math.floor(devices * 0.9);
  const some = Math.floor(devices / 2);
  const organization = Math.ceil(ORGANIZATIONS / 2);
  const kind = `organization=${organization}&type=3&status=0`;
  const page = (where: string, offset: number): string =>
    `select list_json from device ${where} order by id limit 50 offset ${offset}`;
  const ofKind = page(`where organization_id = ${organization} and type = 3 and status = 'Down'`, 0);
  const detail = `select * from device where id = ${some}`;
  const edit = { path: `${LIST}${some}/`, body: '{"description":"edit #########"}' };
  const beside = {
    text: requestText(site, 'PATCH', edit.path, edit.body),
    everyMilliseconds: WRITES_EVERY_MILLISECONDS,
  };

  const reading = async (name: string, path: string, sql: string, more: Partial<Case> = {}): Promise<Case> => ({
    name,
    text: requestText(site, 'GET', path),
    same: await bodyOf(site, 'GET', path.replaceAll('#', '0')),
    bare: (engine) => engine.all(sql),
    ...more,
  });
  /** Writes of one moment share a commit: so it matters how many there are. Each writes a record of its own. */
  const patching = async (connections: number): Promise<Case> => {
    const path = `${LIST}#########/`;
    const body = `{"description":"${connections} edit #########"}`;
    const same = await bodyOf(site, 'PATCH', edit.path, body.replaceAll('#', '0'));
    const text = requestText(site, 'PATCH', path, body);
    const name = `PATCH, ${connections} at once`;
    return { name, text, same, numbers: devices, connections, bare: (engine) => engine.write(same) };
  };
  const creating = async (connections: number): Promise<Case> => {
    const serial = `NEW${connections}-#########`;
    const body = JSON.stringify({ name: 'New', serial_number: serial, type: 1, organization_id: 1 });
    const same = await bodyOf(site, 'POST', LIST, body.replaceAll('#', '0'));
    const text = requestText(site, 'POST', LIST, body);
    return { name: `create, ${connections} at once`, text, same, connections, bare: (engine) => engine.write(same) };
  };
  return [
    await reading('first page of 50', LIST, page('', 0)),
    await reading('first page of 50, unasked', `${LIST}?${UNASKED}`, page('', 0)),
    await reading('first page of 50 beside 50 writes/s', LIST, page('', 0), { beside }),
    await reading(
      `page at offset ${deep.toLocaleString('en-US')}, unasked`,
      `${LIST}?limit=50&offset=${deep}&${UNASKED}`,
      page('', deep),
    ),
    await reading('page of an organization, type, status', `${LIST}?${kind}`, ofKind),
    await reading('page of an organization, type, status, unasked', `${LIST}?${kind}&${UNASKED}`, ofKind),
    await reading('paging through, 50 rows each', `${LIST}?limit=50&offset=#########0`, page('', 0), {
      numbers: Math.floor(devices / 10),
    }),
    await reading('detail', `${LIST}${some}/`, detail),
    await reading('detail, unasked', `${LIST}${some}/?${UNASKED}`, detail),
    ...(await Promise.all(WRITERS.map(patching))),
    ...(await Promise.all(WRITERS.map(creating))),
  ];
}

function requestText(site: Site, method: string, path: string, body = ''): string {
  const head = [
    `${method} /api/v1${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${site.token}`,
    ...(body === '' ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

async function bodyOf(site: Site, method: string, path: string, body?: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${site.port}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.text();
}
