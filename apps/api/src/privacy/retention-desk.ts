import { namesReporter, reporterAccess } from '@app/domain';
import { hasDuty, type ErasureView, type PrivacyPeriodView, type RetentionView } from '@app/contracts';
import type { ErasureRepository, PrivacyPeriodRepository, RetentionRepository, SignedIn } from '@app/persistence';
import { problem, type InputOf, type LegalClock } from '@app/platform';
import { auditOf } from '../reporter/audit-of.js';
import type { ReporterDesk } from '../reporter/reporter-desk.js';
import { privacyRefusal } from './privacy-refusal.js';

/** What retention works with. */
export interface RetentionParts {
  readonly periods: PrivacyPeriodRepository;
  readonly retention: RetentionRepository;
  readonly erasures: ErasureRepository;
  readonly reporters: ReporterDesk;
  readonly clock: LegalClock;
}

/** How long persons are kept: confirmed periods, holds, and the erasures that two people let pass. */
export class RetentionDesk {
  constructor(private readonly parts: RetentionParts) {}

  /** Every period, the latest first. */
  async periods(): Promise<{ items: PrivacyPeriodView[] }> {
    return { items: [...(await this.parts.periods.list())] };
  }

  /** Proposes a period. */
  async proposePeriod(period: InputOf<'proposePrivacyPeriod'>['body'], me: SignedIn): Promise<PrivacyPeriodView> {
    const at = this.parts.clock.now();
    return this.parts.periods.propose({
      ...period,
      by: me.accountId,
      at,
      auditOf: (id) =>
        auditOf(me, at, { action: 'privacy-period.proposed', object: { kind: 'privacy-period', id }, reason: null }),
    });
  }

  /** Confirms a period or refuses it. @throws ProblemError */
  async decidePeriod({ params, body }: InputOf<'decidePrivacyPeriod'>, me: SignedIn): Promise<PrivacyPeriodView> {
    const at = this.parts.clock.now();
    const { periodId } = params;
    const action = body.confirmed ? 'privacy-period.confirmed' : 'privacy-period.refused';
    const audit = auditOf(me, at, { action, object: { kind: 'privacy-period', id: periodId }, reason: null });
    const outcome = await this.parts.periods.decide({ periodId, by: me.accountId, ...body, at, audit });
    if (!outcome.ok) throw privacyRefusal(outcome.refusal);
    return outcome.value;
  }

  /** How the person behind a complaint of the own department is kept. @throws ProblemError */
  async read(complaintId: string, me: SignedIn): Promise<RetentionView> {
    const question = { complaintId, department: me.departmentCode, today: this.parts.clock.today() };
    const view = await this.parts.retention.read(question);
    if (view === null) throw problem(404, 'retention.unknown');
    return view;
  }

  /** Sets or releases a hold. @throws ProblemError */
  async hold({ params, body }: InputOf<'holdPerson'>, me: SignedIn): Promise<RetentionView> {
    const { now: at, today } = this.parts.clock.moment();
    const { complaintId } = params;
    await this.refuseNames(complaintId, [body.reason], me);
    const action = body.act === 'set' ? 'retention.held' : 'retention.released';
    const audit = auditOf(me, at, { action, object: { kind: 'complaint', id: complaintId }, reason: null });
    const department = me.departmentCode;
    const outcome = await this.parts.retention.hold({
      ...{ complaintId, department, today, ...body, at, audit },
      by: me.accountId,
    });
    if (!outcome.ok) throw privacyRefusal(outcome.refusal);
    return outcome.value;
  }

  /** Erasures of the own department, or of all for whoever decides and sees no case. */
  async erasures(me: SignedIn): Promise<{ items: ErasureView[] }> {
    const items = await (hasDuty(me.role, 'direct-officers')
      ? this.parts.erasures.ofDepartment()
      : this.parts.erasures.all());
    return { items: [...items] };
  }

  /** Agrees for the own department. @throws ProblemError */
  async agree(erasureId: string, me: SignedIn): Promise<ErasureView> {
    const at = this.parts.clock.now();
    const audit = auditOf(me, at, {
      action: 'erasure.agreed',
      object: { kind: 'erasure', id: erasureId },
      reason: null,
    });
    const act = { erasureId, department: me.departmentCode, by: me.accountId, at, audit };
    const outcome = await this.parts.erasures.agree(act);
    if (!outcome.ok) throw privacyRefusal(outcome.refusal);
    return outcome.value;
  }

  /** Erases for good or sends back. @throws ProblemError */
  async decide({ params, body }: InputOf<'decideErasure'>, me: SignedIn): Promise<ErasureView> {
    const at = this.parts.clock.now();
    const { erasureId } = params;
    const action = body.approved ? 'erasure.done' : 'erasure.returned';
    const audit = auditOf(me, at, { action, object: { kind: 'erasure', id: erasureId }, reason: null });
    const outcome = await this.parts.erasures.decide({ erasureId, by: me.accountId, ...body, at, audit });
    if (!outcome.ok) throw privacyRefusal(outcome.refusal);
    return outcome.value;
  }

  /**
   * Words that stay on record must not hold a particular of the person. Only those who may look at the person are told:
   * for anybody else the refusal would say whether a guess was right. @throws ProblemError
   */
  async refuseNames(complaintId: string, words: readonly string[], me: SignedIn): Promise<void> {
    const now = this.parts.clock.now();
    const ground = await this.parts.reporters.groundOf(complaintId, me, now);
    if (reporterAccess(ground, me, now) === null || ground.isErased) return;
    const particulars = await this.parts.reporters.particularsOf(ground);
    if (words.some((text) => namesReporter(text, particulars))) throw problem(422, 'retention.words-name-person');
  }
}
