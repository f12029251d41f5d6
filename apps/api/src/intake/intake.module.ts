import { Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { RECEIPT_NUMBER_PATTERN, type ImportProfile } from '@app/domain';
import { ClueRepository, ComplaintRepository, DepartmentListRepository, ImportBatchRepository } from '@app/persistence';
import { LegalClock, PersonSeal } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { repository } from '../foundation/repositories.js';
import { ENVIRONMENT, LOG } from '../foundation/tokens.js';
import { Relay } from '../relay/relay.js';
import { ComplaintController } from './complaint.controller.js';
import { ComplaintIntake, type IntakeParameters } from './complaint-intake.js';
import { FileImport } from './import/file-import.js';
import { ImportController } from './import/import.controller.js';
import { readProfiles } from './import/profile-folder.js';

/** Parameters of intake; the deployment confirms both (D). */
const PARAMETERS: IntakeParameters = { receiptPattern: RECEIPT_NUMBER_PATTERN, similarWithinDays: 90 };

const PROFILES = Symbol('import profiles');

/** Takes complaints in, singly and by the file. */
@Module({
  controllers: [ComplaintController, ImportController],
  providers: [
    repository(ClueRepository),
    repository(ComplaintRepository),
    repository(ImportBatchRepository),
    { provide: PROFILES, useFactory: profilesOf, inject: [ENVIRONMENT, LOG] },
    {
      provide: ComplaintIntake,
      useFactory: intakeOf,
      inject: [ComplaintRepository, ClueRepository, DepartmentListRepository, Relay, LegalClock, PersonSeal],
    },
    {
      provide: FileImport,
      useFactory: importOf,
      inject: [
        PROFILES,
        ComplaintRepository,
        ImportBatchRepository,
        DepartmentListRepository,
        ComplaintIntake,
        Relay,
        LegalClock,
        PersonSeal,
      ],
    },
  ],
})
export class IntakeModule {}

async function profilesOf(environment: Environment, logger: Logger): Promise<readonly ImportProfile[]> {
  const { profiles, refusals } = await readProfiles(environment.IMPORT_PROFILES_DIR);
  for (const refusal of refusals) logger.error(refusal, 'import profile refused');
  return profiles;
}

type IntakeServices = [ComplaintRepository, ClueRepository, DepartmentListRepository, Relay, LegalClock, PersonSeal];

function intakeOf(...[complaints, clues, departments, relay, clock, seal]: IntakeServices): ComplaintIntake {
  return new ComplaintIntake({ complaints, clues, departments, relay, clock, seal, parameters: PARAMETERS });
}

type ImportServices = [
  readonly ImportProfile[],
  ComplaintRepository,
  ImportBatchRepository,
  DepartmentListRepository,
  ComplaintIntake,
  Relay,
  LegalClock,
  PersonSeal,
];

function importOf(...services: ImportServices): FileImport {
  const [profiles, complaints, batches, departments, intake, relay, clock, seal] = services;
  return new FileImport({
    ...{ profiles, complaints, batches, departments, intake, relay, clock, seal },
    parameters: PARAMETERS,
  });
}
