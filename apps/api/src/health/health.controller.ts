import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DeploymentMode } from '@app/contracts';
import { Operation } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { Readiness, type Ready } from './readiness.js';

/** Whether the process runs, and whether what it needs answers. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Operation('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Operation('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready & { readonly mode: DeploymentMode }> {
    const ready = await this.readiness.check();
    if (!ready.database || !ready.temporal || !ready.worker) void reply.status(503);
    return { ...ready, mode: this.environment.LIANDU_MODE };
  }
}
