import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { TrainingClockRepository, whileLooking } from '@app/persistence';
import {
  addEntityTags,
  addRateLimits,
  addSecurityHeaders,
  earlyRefusals,
  FrameworkLog,
  LegalClock,
  MachineClock,
  ProblemFilter,
  refuseCrossSite,
  refuseExpectations,
  withholdCookies,
} from '@app/platform';
import { AppModule } from '../app.module.js';
import { auditRefusals } from '../audit/audit-refusals.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Environment } from '../config/environment.js';
import { LOG } from '../foundation/tokens.js';
import { markTraining } from '../training-clock/mark-training.js';
import { recogniseFault } from './recognise-fault.js';

/** Whoever has not sent a request by then never will; the largest file takes a minute on a slow line. */
const REQUEST_TIMEOUT_MS = 120_000;

/** Puts the API together; it listens only when told to. */
export async function openApplication(environment: Environment): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: environment.HTTP_BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    trustProxy: environment.TRUSTED_PROXIES === '' ? false : environment.TRUSTED_PROXIES,
    forceCloseConnections: true,
    requestTimeout: REQUEST_TIMEOUT_MS,
    ...earlyRefusals(transportOf(environment)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(environment), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  const logger = app.get<Logger>(LOG);
  app.useLogger(new FrameworkLog(logger));
  app.useGlobalFilters(
    new ProblemFilter({ logger, bodyLimitBytes: environment.HTTP_BODY_LIMIT_BYTES, recognise: recogniseFault }),
  );
  await addPlugins(app, environment);
  return app;
}

async function addPlugins(app: NestFastifyApplication, environment: Environment): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  addSecurityHeaders(server, transportOf(environment));
  refuseExpectations(server, transportOf(environment));
  refuseCrossSite(server);
  addRateLimits(server, {
    perMinute: environment.RATE_LIMIT_PER_MINUTE,
    signInsPerMinute: environment.SIGN_IN_LIMIT_PER_MINUTE,
  });
  auditRefusals(server, { trail: app.get(AuditTrail), clock: app.get(MachineClock), logger: app.get<Logger>(LOG) });
  addEntityTags(server);
  if (environment.LIANDU_MODE === 'training')
    markTraining(server, { clock: app.get(LegalClock), training: app.get(TrainingClockRepository) });
  server.addHook('preHandler', (_request, _reply, done) => {
    whileLooking(done);
  });
  await app.register(cookie);
  withholdCookies(server);
  await app.register(multipart);
  await serveFiles(app, path.resolve(environment.WEB_DIR));
}

function transportOf({ SECURE_COOKIES }: Environment): 'https' | 'http' {
  return SECURE_COOKIES ? 'https' : 'http';
}

/** An API without a built web app beside it (a test, a container of its own) does not load the file server. */
async function serveFiles(app: NestFastifyApplication, root: string): Promise<void> {
  if (!existsSync(root)) return;
  const { default: fileServer } = await import('@fastify/static');
  await app.register(fileServer, { root, serve: false, cacheControl: false });
}
