import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A line to a server that a test can hold back in one direction. */
export interface TcpGate {
  /** `host:port` to reach the server through the gate. */
  readonly address: string;
  /** From now on nothing of what clients say reaches the server; they still hear it. */
  readonly holdBack: () => void;
  readonly close: () => void;
}

/** Opens a gate before the server at `host:port`. */
export async function openGate(target: string): Promise<TcpGate> {
  const [host = '', port = ''] = target.split(':');
  const clients: Socket[] = [];
  const server = createServer((client) => {
    const beyond = connect(Number(port), host);
    clients.push(client);
    client.pipe(beyond).pipe(client);
    for (const [socket, other] of [
      [client, beyond],
      [beyond, client],
    ] as const)
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo; // a TCP server has such an address
  return {
    address: `127.0.0.1:${own}`,
    holdBack: () => {
      for (const client of clients) client.unpipe().pause();
    },
    close: () => {
      for (const client of clients) client.destroy();
      server.close();
    },
  };
}
