import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Levels of the log, from rare to chatty. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
/** One level of the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What never reaches the log, wherever it stands in an entry. */
const SECRET = ['cookie', 'authorization', 'password', 'token', 'set-cookie', '"set-cookie"'];
const REDACT = SECRET.flatMap((name) => [at(name), `*${at(name, '.')}`, `*.*${at(name, '.')}`]);

/** Opens the log of a program: one JSON object a line on standard output; secrets and persons never reach it. */
export function openLog(name: string, level: LogLevel, stream?: DestinationStream): Logger {
  const options = { name, level, redact: [...new Set(REDACT)], serializers: { err: faultWithoutValues } };
  return stream === undefined ? pino(options) : pino(options, stream);
}

function at(name: string, dot = ''): string {
  return name.includes('-') ? `["${name.replaceAll('"', '')}"]` : dot + name;
}

/** A fault of the database bears the values of its statement, and its detail the row; neither is logged. */
function faultWithoutValues(fault: unknown): unknown {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const { name: type, message, stack } = fault;
  return { type, message, ...('code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {}), stack };
}

/** Lets the framework write into the same log; its start-up chatter only at level debug. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
}
