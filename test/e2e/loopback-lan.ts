import { descriptionXml, mndpMessage, ssdpMessage } from '../fakes/discovery-wire.ts';
import { FakeLan } from '../fakes/lan.ts';

const SSDP = { address: '239.255.255.250', port: 1900 };
const MNDP = { address: '127.255.255.255', port: 5678 };

/**
 * Two devices on the LAN that every computer has, loopback: a gateway that answers SSDP and describes itself, and a
 * router that announces itself by MNDP. They use the protocols' own addresses, and no other interface.
 */
export async function loopbackLan(gateway: { name: string; serial: string }): Promise<{ close(): Promise<void> }> {
  const lan = new FakeLan();
  const { port } = await lan.http('127.0.0.2', (request, response) =>
    response.end(request.url === '/tr64desc.xml' ? descriptionXml(gateway) : '<title>Hall router</title>'),
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
