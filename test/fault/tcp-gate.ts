import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A line to a server that a test can cut, or hold back in one direction, and let go again. */
export interface TcpGate {
  /** `host:port` to reach the server through the gate. */
  readonly address: string;
  /** From now on nothing of what clients say reaches the server; they still hear it. */
  readonly holdBack: () => void;
  /** Ends every connection and every new one at once, as when nobody is there. */
  readonly cut: () => void;
  /** Lets through again; what was held back goes on. */
  readonly restore: () => void;
  readonly close: () => void;
}

interface Line {
  readonly client: Socket;
  readonly beyond: Socket;
}

/** Opens a gate before the server at `host:port`. */
export async function openGate(target: string): Promise<TcpGate> {
  const [host = '', port = ''] = target.split(':');
  const lines = new Set<Line>();
  let mode: 'open' | 'held' | 'cut' = 'open';
  const server = createServer((client) => {
    client.on('error', () => undefined); // the other end may be a process that is killed
    if (mode === 'cut') {
      client.destroy();
      return;
    }
    const line = { client, beyond: connect(Number(port), host) };
    lines.add(line);
    line.beyond.pipe(client);
    if (mode === 'open') client.pipe(line.beyond);
    endTogether(line, () => lines.delete(line));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo; // a TCP server has such an address
  const cut = (): void => {
    mode = 'cut';
    for (const { client } of lines) client.destroy();
  };
  return {
    address: `127.0.0.1:${own}`,
    holdBack: () => {
      mode = 'held';
      for (const { client } of lines) client.unpipe().pause();
    },
    cut,
    restore: () => {
      if (mode === 'held') for (const { client, beyond } of lines) client.pipe(beyond);
      mode = 'open';
    },
    close: () => {
      cut();
      server.close();
    },
  };
}

function endTogether({ client, beyond }: Line, ended: () => void): void {
  client.on('close', () => {
    beyond.destroy();
    ended();
  });
  beyond.on('error', () => client.destroy()).on('close', () => client.destroy());
}
