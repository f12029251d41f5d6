import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { problemOf } from './problem-error.js';
import { securityHeaders, type Transport } from './security-headers.js';

/** What the parser says of a request that is none; everything else is malformed. */
const PARSER_STATUS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/**
 * How the parser and the router refuse what never becomes a request that a controller or the filter sees: as a problem
 * too, and without the framework's own words.
 */
export function earlyRefusals(
  transport: Transport,
): Required<Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'>> {
  return {
    clientErrorHandler: (fault, socket) => {
      refuseOnLine(fault, socket, transport);
    },
    frameworkErrors: ({ statusCode }, _request: FastifyRequest, reply: FastifyReply) => {
      const { status, headers, body } = refusalOf(statusCode ?? 400, transport);
      void reply.code(status).headers(headers).send(body);
    },
  };
}

/** Refuses what an `Expect` header asks for, which Node would do without a word. */
export function refuseExpectations({ server }: FastifyInstance, transport: Transport): void {
  server.on('checkExpectation', (_request, response) => {
    const { status, headers, body } = refusalOf(417, transport);
    response.writeHead(status, { ...headers, connection: 'close' }).end(body);
  });
}

/** There is no answer to write to: only the line that the bytes came by. */
function refuseOnLine(fault: Error & { readonly code?: string }, socket: Duplex, transport: Transport): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, title, headers, body } = refusalOf(PARSER_STATUS[fault.code ?? ''] ?? 400, transport);
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`);
}

interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function refusalOf(status: number, transport: Transport): Refusal {
  const problem = status === 400 ? problemOf(400, 'request.malformed') : problemOf(status, 'request.refused');
  const headers = { ...securityHeaders(transport), 'content-type': 'application/problem+json; charset=utf-8' };
  return { status, title: problem.title, headers, body: JSON.stringify(problem) };
}
