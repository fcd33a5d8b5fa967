import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { systemRandom } from '#electron/ports/random.ts';
import { DigestGate } from '#electron/practice/digest.ts';
import { descriptionXml, mndpMessage, ssdpMessage } from '../fakes/discovery-wire.ts';
import { FakeLan } from '../fakes/lan.ts';

const SSDP = { address: '239.255.255.250', port: 1900 };
const MNDP = { address: '127.255.255.255', port: 5678 };
const TLS = join(import.meta.dirname, '../fixtures/tls');

export const GATEWAY_KEY = { username: 'dslf-config', password: 'on-the-label-of-the-hall-router' };

type Gateway = {
  readonly name: string;
  readonly serial: string;
  /** It was told its ACS URL by TR-064, with the right password. */
  readonly told?: (acsUrl: string) => void;
};

/**
 * Two devices on the LAN that every computer has, loopback: a gateway that answers SSDP, describes itself and takes
 * TR-064 orders over TLS with a certificate of its own, and a router that announces itself by MNDP. They use the
 * protocols' own addresses, and no other interface.
 */
export async function loopbackLan(gateway: Gateway): Promise<{ close(): Promise<void> }> {
  const lan = new FakeLan();
  const gate = new DigestGate(systemRandom);
  const [key, cert] = await Promise.all(
    ['key', 'cert'].map((kind) => readFile(join(TLS, `router.${kind}.pem`), 'utf8')),
  );
  const act = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = /<NewURL>([^<]*)/.exec(await text(request))?.[1];
    if (!gate.accepts(request.headers.authorization, GATEWAY_KEY, 'POST')) {
      response.writeHead(401, { 'WWW-Authenticate': gate.challenge() }).end();
      return;
    }
    response.end(
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><u:SetManagementServerURLResponse xmlns:u="urn:dslforum-org:service:ManagementServer:1"/></s:Body></s:Envelope>',
    );
    if (url !== undefined) gateway.told?.(url);
  };
  const orders = await lan.https('127.0.0.2', { key: key ?? '', cert: cert ?? '' }, (request, response) => {
    void act(request, response);
  });
  const control = `https://127.0.0.2:${orders.port}/control`;
  const { port } = await lan.http('127.0.0.2', (request, response) =>
    response.end(
      request.url === '/tr64desc.xml' ? descriptionXml({ ...gateway, control }) : '<title>Hall router</title>',
    ),
  );
  const target = 'urn:dslforum-org:device:InternetGatewayDevice:1';
  const location = `http://127.0.0.2:${port}/tr64desc.xml`;
  await lan.answering('127.0.0.2', SSDP, (question) =>
    Buffer.from(question).includes(target) ? ssdpMessage(location, target) : null,
  );
  await lan.answering('127.0.0.3', MNDP, (question) =>
    question.length === 4
      ? mndpMessage({ mac: '74:4D:28:00:00:03', identity: 'core', board: 'RB5009UG+S+', uptime: 7_200 })
      : null,
  );
  return lan;
}
