import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { descriptionXml, mndpMessage, ssdpMessage } from '../fakes/discovery-wire.ts';

const SSDP = { group: '239.255.255.250', port: 1900 };
const MNDP = { broadcast: '127.255.255.255', port: 5678 };

/**
 * Two devices on the LAN that every computer has, loopback: a gateway that answers SSDP and describes itself, and a
 * router that announces itself by MNDP. They use the protocols' own addresses, and no other interface.
 */
export async function loopbackLan(gateway: { name: string; serial: string }): Promise<{ close(): Promise<void> }> {
  const web = createServer((request, response) => {
    response.end(request.url === '/tr64desc.xml' ? descriptionXml(gateway) : '<title>Hall router</title>');
  });
  web.listen(0, '127.0.0.2');
  await once(web, 'listening');
  const { port } = web.address() as AddressInfo;
  const target = 'urn:dslforum-org:device:InternetGatewayDevice:1';
  const location = `http://127.0.0.2:${port}/tr64desc.xml`;
  const sockets = await Promise.all([
    answering('127.0.0.2', SSDP.group, SSDP.port, (question) =>
      question.toString().includes(target) ? ssdpMessage(location, target) : null,
    ),
    answering('127.0.0.3', MNDP.broadcast, MNDP.port, (question) =>
      question.length === 4
        ? mndpMessage({ mac: '74:4D:28:00:00:03', identity: 'core', board: 'RB5009UG+S+', uptime: 7_200 })
        : null,
    ),
  ]);
  return {
    async close() {
      for (const socket of sockets.flat()) socket.close();
      web.closeAllConnections();
      await new Promise((resolve) => web.close(resolve));
    },
  };
}

/** Hears questions where they are sent to everybody, and answers from an address of its own. */
async function answering(
  address: string,
  place: string,
  port: number,
  answer: (question: Buffer) => Uint8Array | null,
): Promise<Socket[]> {
  const mouth = createSocket('udp4');
  mouth.bind(0, address);
  await once(mouth, 'listening');
  const ear = createSocket({ type: 'udp4', reuseAddr: true });
  ear.on('message', (question, from) => {
    const data = answer(question);
    if (data !== null) mouth.send(data, from.port, from.address);
  });
  ear.bind({ address: place, port });
  await once(ear, 'listening');
  if (place === SSDP.group) ear.addMembership(place, '127.0.0.1');
  return [mouth, ear];
}
