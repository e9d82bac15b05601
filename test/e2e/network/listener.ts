/** A server that answers everything, on TCP and UDP under one port number of the loopback address, and counts who comes. */
import { createHash } from 'node:crypto';
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Listener {
  readonly port: number;
  /** TCP connections and UDP datagrams so far, whether or not anything was asked over them. */
  visits(): number;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** What an address asks for decides what it gets, so that a page would go on to use it. */
const KINDS: Readonly<Record<string, readonly [type: string, body: string]>> = {
  css: ['text/css', 'h1 { color: red }'],
  js: ['text/javascript', 'globalThis.arrived = true;'],
  html: ['text/html', '<!doctype html><title>elsewhere</title>'],
  svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" id="x"/>'],
  events: ['text/event-stream', 'data: arrived\n\n'],
  json: ['application/json', '{}'],
};

export async function listen(): Promise<Listener> {
  for (;;) {
    const server = createServer((request, response) => {
      const [type, body] = KINDS[/\.(\w+)$/.exec(request.url ?? '')?.[1] ?? ''] ?? ['text/plain', 'arrived'];
      response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(body);
    });
    await new Promise<void>((settle) => server.listen(0, HOST, settle));
    const { port } = server.address() as AddressInfo;
    const udp = await bind(port);
    if (udp !== null) return counting(server, udp, port);
    server.close();
  }
}

/** Null if another program has the same number for UDP. */
function bind(port: number): Promise<UdpSocket | null> {
  const udp = createSocket('udp4');
  return new Promise((settle) => {
    udp.once('error', () => settle(null));
    udp.bind(port, HOST, () => settle(udp));
  });
}

function counting(server: Server, udp: UdpSocket, port: number): Listener {
  let visits = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    visits += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  udp.on('message', () => (visits += 1));
  server.on('upgrade', acceptWebSocket);
  return {
    port,
    visits: () => visits,
    close: () =>
      new Promise((settle) => {
        udp.close();
        server.close(() => settle());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function acceptWebSocket(request: IncomingMessage, socket: Socket): void {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  socket.on('error', () => socket.destroy());
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
}
