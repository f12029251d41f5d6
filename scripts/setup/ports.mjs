import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

// Below the range that systems give to outgoing connections, so that a port found free stays free.
const LOWEST = 20_000;
const HIGHEST = 30_000;

/** Whether a port of 127.0.0.1 can be bound now. */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** As many different free ports as `preferred` has places: the preferred one where it is free, else another. */
export async function freePorts(preferred) {
  const ports = [];
  for (const port of preferred) ports.push(await freePort(port, ports));
  return ports;
}

async function freePort(preferred, taken) {
  let port = preferred ?? randomInt(LOWEST, HIGHEST);
  while (taken.includes(port) || !(await isFree(port))) port = randomInt(LOWEST, HIGHEST);
  return port;
}
