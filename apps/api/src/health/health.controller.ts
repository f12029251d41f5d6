import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Operation } from '@app/platform';
import { Readiness, type Ready } from './readiness.js';

/** Whether the process runs, and whether what it needs answers. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Operation('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Operation('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const ready = await this.readiness.check();
    if (!ready.database || !ready.temporal || !ready.worker) void reply.status(503);
    return ready;
  }
}
