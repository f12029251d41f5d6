import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { Connection } from '@temporalio/client';
import { API_ROLE, ensureMode, TrainingClockRepository, unopenedDatabase, type Database } from '@app/persistence';
import {
  lazyTemporalClient,
  LegalClock,
  MachineClock,
  openLog,
  PersonSeal,
  sealingKeysOf,
  SecretSeal,
  type SealingKeys,
} from '@app/platform';
import type { Environment } from '../config/environment.js';
import { REPOSITORIES } from './repositories.js';
import { DATABASE, ENVIRONMENT, LOG, SEALING_KEYS, TEMPORAL } from './tokens.js';

type Temporal = ReturnType<typeof lazyTemporalClient>;

/** What every part of the API stands on: settings, clock, log, database, Temporal. */
@Global()
@Module({})
export class FoundationModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(TEMPORAL) private readonly temporal: { readonly connection: Connection },
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  static with(environment: Environment): DynamicModule {
    const shared = [
      { provide: ENVIRONMENT, useValue: environment },
      { provide: LOG, useFactory: () => openLog('api', environment.LOG_LEVEL) },
      MachineClock,
      {
        provide: LegalClock,
        useFactory: (machine: MachineClock, training: TrainingClockRepository) =>
          clockOf(environment, machine, training),
        inject: [MachineClock, TrainingClockRepository],
      },
      { provide: DATABASE, useFactory: () => databaseOf(environment) },
      { provide: SEALING_KEYS, useFactory: () => sealingKeysOf(environment) },
      {
        provide: PersonSeal,
        useFactory: ({ keys, suite }: SealingKeys) => new PersonSeal(keys, suite),
        inject: [SEALING_KEYS],
      },
      {
        provide: SecretSeal,
        useFactory: ({ keys, suite }: SealingKeys) => new SecretSeal(keys, suite),
        inject: [SEALING_KEYS],
      },
      { provide: TEMPORAL, useFactory: (keys: SealingKeys) => temporalOf(environment, keys), inject: [SEALING_KEYS] },
      ...REPOSITORIES,
    ];
    return { module: FoundationModule, providers: shared, exports: shared };
  }

  async onModuleInit(): Promise<void> {
    await this.database.initialize();
    await ensureMode(this.database, this.environment.LIANDU_MODE);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.database.destroy(), this.temporal.connection.close()]);
  }
}

function databaseOf({ DATABASE_URL: url, DATABASE_POOL_SIZE: poolSize }: Environment): Database {
  return unopenedDatabase({ url, poolSize, role: API_ROLE });
}

/** In production the clock of the machine; in training what the shifts make of it. */
function clockOf(
  { DEPLOYMENT_ZONE: zone, LIANDU_MODE: mode }: Environment,
  machine: MachineClock,
  training: TrainingClockRepository,
): LegalClock {
  if (mode === 'production') return new LegalClock(zone);
  return new LegalClock(zone, () => Date.parse(training.shows(machine.now())));
}

function temporalOf(environment: Environment, codec: SealingKeys): Temporal {
  return lazyTemporalClient({
    address: environment.TEMPORAL_ADDRESS,
    namespace: environment.TEMPORAL_NAMESPACE,
    codec,
  });
}
