import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseAllowList } from './allow-list.js';
import { guardedFetch, OutboundRefusedError } from './guarded-fetch.js';
import { addressesOf, OutboundClient, OUTBOUND_LIMITS } from './outbound-client.js';
import type { OutboundLimits } from './send-to.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const serve = async (handle: Handle): Promise<number> => {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

const clientOf = (
  resolve: (name: string) => Promise<readonly string[]> = addressesOf,
  limits: OutboundLimits = OUTBOUND_LIMITS,
): OutboundClient =>
  new OutboundClient(
    { allowed: parseAllowList('http://127.0.0.1 http://target.example.cn') ?? [], own: [], resolve },
    limits,
  );

const get = (url: string) => ({ url, method: 'GET', headers: {} }) as const;

describe('OutboundClient', () => {
  it('sends method, headers and body, and answers status, headers and body', async () => {
    const port = await serve((request, response) => {
      request.setEncoding('utf8').once('data', (body: string) => {
        response.setHeader('x-answer', 'yes').writeHead(201).end(`${request.method ?? ''} ${request.headers['x-ask'] as string} ${body}`); // prettier-ignore
      });
    });
    const url = `http://127.0.0.1:${port}/`;
    const outcome = await clientOf().send({ url, method: 'POST', headers: { 'x-ask': 'me' }, body: '督办' });
    expect(
      outcome.ok && [outcome.value.status, outcome.value.headers['x-answer'], outcome.value.body.toString()],
    ).toEqual([201, 'yes', 'POST me 督办']);
  });

  it('asks for the addresses once and connects to what it checked, whatever the name means later', async () => {
    const port = await serve((request, response) => response.end(request.headers.host));
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    const client = clientOf(async () => answers.shift() ?? []);
    const outcome = await client.send(get(`http://target.example.cn:${port}/`));
    expect(outcome.ok && outcome.value.body.toString()).toBe(`target.example.cn:${port}`);
    expect(answers).toEqual([['169.254.169.254']]);
    expect(await client.send(get(`http://target.example.cn:${port}/`))).toMatchObject({
      refusal: { code: 'outbound.address-forbidden', host: 'target.example.cn' },
    });
  });

  it('sends nothing to an address that is refused', async () => {
    let calls = 0;
    const port = await serve((_, response) => {
      calls += 1;
      response.end();
    });
    const client = new OutboundClient({ allowed: [], own: [], resolve: addressesOf });
    expect(await client.send(get(`http://127.0.0.1:${port}/`))).toMatchObject({
      refusal: { code: 'outbound.not-listed' },
    });
    expect(calls).toBe(0);
  });

  it('follows no redirect', async () => {
    let calls = 0;
    const target = await serve((_, response) => {
      calls += 1;
      response.end();
    });
    const port = await serve((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${target}/` }).end(),
    );
    expect(await clientOf().send(get(`http://127.0.0.1:${port}/`))).toMatchObject({
      refusal: { code: 'outbound.redirected' },
    });
    expect(calls).toBe(0);
  });

  it('reads no more than the limit', async () => {
    const port = await serve((_, response) => response.end(Buffer.alloc(65_537)));
    expect(await clientOf().send(get(`http://127.0.0.1:${port}/`))).toMatchObject({
      refusal: { code: 'outbound.too-large' },
    });
    const fits = await serve((_, response) => response.end(Buffer.alloc(65_536)));
    expect(await clientOf().send(get(`http://127.0.0.1:${fits}/`))).toMatchObject({ ok: true });
  });

  it.each([
    ['says nothing', () => undefined],
    ['never ends its answer', (_: IncomingMessage, response: ServerResponse) => response.write('a')],
  ])('waits no longer than the limit for a server that %s', async (_, handle) => {
    const port = await serve(handle);
    const client = clientOf(addressesOf, { ...OUTBOUND_LIMITS, totalMs: 50 });
    expect(await client.send(get(`http://127.0.0.1:${port}/`))).toMatchObject({
      refusal: { code: 'outbound.timed-out' },
    });
  });

  it('tells that a server is away, or breaks off', async () => {
    const port = await serve((_, response) => response.destroy());
    expect(await clientOf().send(get(`http://127.0.0.1:${port}/`))).toMatchObject({
      refusal: { code: 'outbound.unreachable' },
    });
    expect(await clientOf().send(get('http://127.0.0.1:1/'))).toMatchObject({
      refusal: { code: 'outbound.unreachable' },
    });
  });

  it('does not speak without encryption to a server that wants it', async () => {
    const port = await serve((_, response) => response.end());
    expect(await clientOf().send(get(`https://127.0.0.1:${port}/`))).toMatchObject({
      refusal: { code: 'outbound.unreachable' },
    });
  });
});

describe('guardedFetch', () => {
  it('sends forms for a library and answers as the platform does', async () => {
    const port = await serve((request, response) => {
      request.setEncoding('utf8').once('data', (body: string) => response.writeHead(400).end(JSON.stringify({ body })));
    });
    const ask = guardedFetch(clientOf());
    const body = new URLSearchParams({ code: 'a b' });
    const response = await ask(`http://127.0.0.1:${port}/`, { method: 'POST', headers: {}, body });
    expect([response.status, await response.json()]).toEqual([400, { body: 'code=a+b' }]);
  });

  it('throws the refusal, because a library knows no other way', async () => {
    await expect(guardedFetch(clientOf())('https://evil.cn/', { method: 'GET', headers: {} })).rejects.toEqual(
      new OutboundRefusedError({ code: 'outbound.not-listed', host: 'evil.cn' }),
    );
  });
});
