import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Levels of the log, from rare to chatty. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
/** One level of the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Opens the log of a program: one JSON object a line on standard output; secrets never reach it. */
export function openLog(name: string, level: LogLevel): Logger {
  return pino({ name, level, redact: ['req.headers.cookie', 'req.headers.authorization'] });
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
