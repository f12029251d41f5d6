import type { FactoryProvider } from '@nestjs/common';
import {
  AuditSubjects,
  AuditTrailRepository,
  BoardRepository,
  BoardTaskRepository,
  CalendarFeedRepository,
  CalendarReader,
  CalendarRegister,
  CaseListRepository,
  CaseRecordRepository,
  CommandGroundRepository,
  CredentialsRepository,
  DeadlineExplanationRepository,
  DecisionRecordRepository,
  DecisionStream,
  DepartmentListRepository,
  DraftStepRepository,
  FeedEntryRepository,
  ForecastGroundRepository,
  ImpactFlipRepository,
  ImpactProgress,
  MeasureListRepository,
  NoticeRepository,
  OutboxRepository,
  RecalculatedDeadlineRepository,
  RecalculationRepository,
  RecordedDecisionRepository,
  RuleActivationRepository,
  RuleDraftRepository,
  RuleImpactRepository,
  RulePackListRepository,
  RulePackReader,
  SessionRepository,
  TaskHoldingRepository,
  TaskListRepository,
  TrainingClockRepository,
  type Database,
} from '@app/persistence';
import { DATABASE } from './tokens.js';

type RepositoryClass = new (database: Database) => object;

const CLASSES: readonly RepositoryClass[] = [
  AuditSubjects,
  AuditTrailRepository,
  BoardRepository,
  BoardTaskRepository,
  CalendarFeedRepository,
  CalendarReader,
  CalendarRegister,
  CaseListRepository,
  CaseRecordRepository,
  CommandGroundRepository,
  CredentialsRepository,
  DeadlineExplanationRepository,
  DecisionRecordRepository,
  DecisionStream,
  DepartmentListRepository,
  DraftStepRepository,
  FeedEntryRepository,
  ForecastGroundRepository,
  ImpactFlipRepository,
  ImpactProgress,
  MeasureListRepository,
  NoticeRepository,
  OutboxRepository,
  RecalculatedDeadlineRepository,
  RecalculationRepository,
  RecordedDecisionRepository,
  RuleActivationRepository,
  RuleDraftRepository,
  RuleImpactRepository,
  RulePackListRepository,
  RulePackReader,
  SessionRepository,
  TaskHoldingRepository,
  TaskListRepository,
  TrainingClockRepository,
];

/** The repositories that the API reads and writes with, each over the one database. */
export const REPOSITORIES: readonly FactoryProvider[] = CLASSES.map(repository);

/** A repository over the one database, as a provider. */
export function repository(Class: RepositoryClass): FactoryProvider {
  return { provide: Class, useFactory: (database: Database) => new Class(database), inject: [DATABASE] };
}
