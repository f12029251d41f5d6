import { describe, expect, it } from '@jest/globals';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ROUTES } from '@app/contracts';
import { operationOf } from '@app/platform';
import { TEST_KEYS } from '@app/testing';
import { AccessModule } from './access/access.module.js';
import { AppModule } from './app.module.js';
import { CaseModule } from './case/case.module.js';
import { CommandModule } from './command/command.module.js';
import { readEnvironment } from './config/environment.js';
import { DepartmentModule } from './department/department.module.js';
import { FoundationModule } from './foundation/foundation.module.js';
import { HealthModule } from './health/health.module.js';
import { MeasureModule } from './measure/measure.module.js';
import { OpenApiModule } from './open-api/open-api.module.js';
import { OversightModule } from './oversight/oversight.module.js';
import { RulePackModule } from './rule-pack/rule-pack.module.js';
import { SessionModule } from './session/session.module.js';
import { StreamModule } from './stream/stream.module.js';
import { TaskModule } from './task/task.module.js';
import { WebModule } from './web/web.module.js';

const environment = readEnvironment({
  DATABASE_URL: 'postgres://localhost:1/nowhere',
  TEMPORAL_ADDRESS: 'localhost:1',
  LIANDU_KEYS: TEST_KEYS,
  LOG_LEVEL: 'silent',
});

async function operationsServed(): Promise<readonly string[]> {
  const imports = [AppModule.with(environment), DiscoveryModule];
  const app = await Test.createTestingModule({ imports }).compile();
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance }: { instance: object }) => {
      const methods = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(instance) as object));
      const names = scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object);
      return methods.filter(([name]) => names.includes(name)).map(([, { value }]) => operationOf(value as object));
    })
    .filter((name) => name !== undefined);
}

describe('AppModule', () => {
  it('serves every operation of the interface once, and no other', async () => {
    expect((await operationsServed()).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });
});

describe.each([
  AccessModule,
  CaseModule,
  CommandModule,
  DepartmentModule,
  HealthModule,
  MeasureModule,
  OpenApiModule,
  OversightModule,
  RulePackModule,
  SessionModule,
  StreamModule,
  TaskModule,
  WebModule,
])('%p', (Part) => {
  it('finds everything that it needs in the foundation', async () => {
    const imports = [FoundationModule.with(environment), AccessModule, Part];
    expect(await Test.createTestingModule({ imports }).compile()).toBeDefined();
  });
});
