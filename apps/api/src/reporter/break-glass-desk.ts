import { BREAK_GLASS_MINUTES, instantFromEpoch, reporterAccess, type Instant } from '@app/domain';
import type { BreakGlassView, ReporterView } from '@app/contracts';
import type { BreakGlassRepository, SignedIn } from '@app/persistence';
import { problem, refusal, type InputOf, type LegalClock } from '@app/platform';
import { auditOf } from './audit-of.js';
import type { ReporterDesk } from './reporter-desk.js';

const MINUTE_MS = 60_000;

type Request = InputOf<'requestBreakGlass'>['body'];
type Decision = InputOf<'decideBreakGlass'>['body'];

/** What exceptions work with. */
export interface BreakGlassParts {
  readonly grants: BreakGlassRepository;
  readonly reporters: ReporterDesk;
  readonly clock: LegalClock;
}

/** Exceptions from the secrecy of informants: asked for, let pass by a second person, reviewed. */
export class BreakGlassDesk {
  constructor(private readonly parts: BreakGlassParts) {}

  /** Asks for an exception; for those who may look anyway none is needed. @throws ProblemError */
  async request(complaintId: string, { reason, note }: Request, me: SignedIn): Promise<ReporterView> {
    const at = this.parts.clock.now();
    const ground = await this.parts.reporters.groundOf(complaintId, me, at);
    if (reporterAccess(ground, me, at) !== null) throw problem(409, 'break-glass.not-needed');
    const { personId } = ground;
    const object = { kind: 'complaint', id: complaintId };
    const audit = auditOf(me, at, { action: 'break-glass.requested', object, reason });
    await this.parts.grants.request({ personId, complaintId, requestedBy: me.accountId, reason, note, at, audit });
    return this.parts.reporters.read(complaintId, me);
  }

  /** Lets an exception pass for half an hour, or refuses it. @throws ProblemError */
  async decide(breakGlassId: string, { approved }: Decision, me: SignedIn): Promise<BreakGlassView> {
    const at = this.parts.clock.now();
    const object = { kind: 'break-glass', id: breakGlassId };
    const action = approved ? 'break-glass.approved' : 'break-glass.refused';
    const audit = auditOf(me, at, { action, object, reason: null });
    const expiresAt = approved ? later(at) : null;
    const outcome = await this.parts.grants.decide({ breakGlassId, by: me.accountId, expiresAt, at, audit });
    if (!outcome.ok) throw refused(outcome.refusal.code);
    return outcome.value;
  }

  /** Closes the review of an exception. @throws ProblemError */
  async review(breakGlassId: string, note: string, me: SignedIn): Promise<BreakGlassView> {
    const at = this.parts.clock.now();
    const object = { kind: 'break-glass', id: breakGlassId };
    const audit = auditOf(me, at, { action: 'break-glass.reviewed', object, reason: null });
    const outcome = await this.parts.grants.review({ breakGlassId, by: me.accountId, note, at, audit });
    if (!outcome.ok) throw refused(outcome.refusal.code);
    return outcome.value;
  }

  /** Every exception, those that wait for somebody first. */
  async list(): Promise<{ items: BreakGlassView[] }> {
    return { items: [...(await this.parts.grants.list(this.parts.clock.now()))] };
  }
}

type No = Awaited<ReturnType<BreakGlassRepository['decide']>> & { readonly ok: false };

const STATUS_OF = {
  'break-glass.unknown': 404,
  'break-glass.own-request': 403,
  'break-glass.decided-already': 409,
  'break-glass.not-reviewable': 409,
} as const satisfies Record<No['refusal']['code'], number>;

function refused(code: keyof typeof STATUS_OF): Error {
  return refusal(STATUS_OF[code], code);
}

function later(at: Instant): Instant {
  return instantFromEpoch(Date.parse(at) + BREAK_GLASS_MINUTES * MINUTE_MS);
}
