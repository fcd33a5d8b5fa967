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
  /** Another request that is made beside, every `everyMilliseconds`. */
  beside?: { text: string; everyMilliseconds: number };
  bare: (engine: BareEngine) => Promise<unknown>;
};

const LIST = '/inventory_device/';
/** A parameter that means nothing, so that nobody has asked for this very page before. */
const UNASKED = 'z=#########';
const WRITES_EVERY_MILLISECONDS = 20;

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
  const create = JSON.stringify({ name: 'New', serial_number: 'NEW#########', type: 1, organization_id: 1 });
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
  const writing = async (name: string, method: string, path: string, body: string): Promise<Case> => {
    const same = await bodyOf(site, method, path, body.replaceAll('#', '0'));
    return { name, text: requestText(site, method, path, body), same, bare: (engine) => engine.write(same) };
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
    await writing('PATCH', 'PATCH', edit.path, edit.body),
    await writing('create', 'POST', LIST, create),
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
