import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AccountModule } from './account/account.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CaseModule } from './case/case.module.js';
import { CommandModule } from './command/command.module.js';
import type { Environment } from './config/environment.js';
import { DepartmentModule } from './department/department.module.js';
import { FoundationModule } from './foundation/foundation.module.js';
import { HealthModule } from './health/health.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { MeasureModule } from './measure/measure.module.js';
import { OpenApiModule } from './open-api/open-api.module.js';
import { OversightModule } from './oversight/oversight.module.js';
import { RecalculationModule } from './recalculation/recalculation.module.js';
import { RelayModule } from './relay/relay.module.js';
import { RuleDraftModule } from './rule-draft/rule-draft.module.js';
import { RuleImpactModule } from './rule-impact/rule-impact.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ReporterModule } from './reporter/reporter.module.js';
import { RightModule } from './right/right.module.js';
import { RulePackModule } from './rule-pack/rule-pack.module.js';
import { RuleTryModule } from './rule-try/rule-try.module.js';
import { SecondFactorModule } from './second-factor/second-factor.module.js';
import { SessionModule } from './session/session.module.js';
import { SignOnModule } from './sign-on/sign-on.module.js';
import { StatutoryDutyModule } from './statutory-duty/statutory-duty.module.js';
import { StreamModule } from './stream/stream.module.js';
import { TaskModule } from './task/task.module.js';
import { TrainingClockModule } from './training-clock/training-clock.module.js';
import { WebModule } from './web/web.module.js';

const PARTS = [
  AccessModule,
  AuditModule,
  SessionModule,
  SecondFactorModule,
  SignOnModule,
  AccountModule,
  DepartmentModule,
  TaskModule,
  CaseModule,
  CommandModule,
  OversightModule,
  MeasureModule,
  RelayModule,
  IntakeModule,
  ReporterModule,
  RightModule,
  PrivacyModule,
  RulePackModule,
  RuleDraftModule,
  RuleImpactModule,
  RuleTryModule,
  StatutoryDutyModule,
  CalendarModule,
  CalendarFeedModule,
  RecalculationModule,
  TrainingClockModule,
  StreamModule,
  HealthModule,
  OpenApiModule,
  WebModule, // last: it takes every path that is left
];

/** The whole API. */
@Module({})
export class AppModule {
  static with(environment: Environment): DynamicModule {
    return { module: AppModule, imports: [FoundationModule.with(environment), ...PARTS] };
  }
}
