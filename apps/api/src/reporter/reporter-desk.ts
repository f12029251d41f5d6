import {
  accountId,
  breakGlassStatus,
  mayNameHandler,
  namesReporter,
  reporterAccess,
  type Instant,
  type Reporter,
  type ReporterAccess,
} from '@app/domain';
import type { ReporterView, Revealed } from '@app/contracts';
import type { PersonGround, PersonRepository, SealedField, SignedIn } from '@app/persistence';
import { KeyRingError, problem, type InputOf, type LegalClock, type PersonSeal } from '@app/platform';
import { auditOf } from './audit-of.js';

type Look = InputOf<'revealReporter'>['body'];

/** Shows the persons behind complaints, field by field, to those who may look, and keeps who looked. */
export class ReporterDesk {
  constructor(
    private readonly persons: PersonRepository,
    private readonly seal: PersonSeal,
    private readonly clock: LegalClock,
  ) {}

  /** Who may look; opens nothing. @throws ProblemError */
  async read(complaintId: string, me: SignedIn): Promise<ReporterView> {
    const now = this.clock.now();
    return viewOf(await this.groundOf(complaintId, me, now), me, now);
  }

  /** Opens one field after the look is on record. @throws ProblemError */
  async reveal(complaintId: string, { field, reason, note }: Look, me: SignedIn): Promise<Revealed> {
    const at = this.clock.now();
    const ground = await this.groundOf(complaintId, me, at);
    const access = accessOf(ground, me, at);
    if (ground.isErased) throw problem(410, 'reporter.erased');
    const { personId, breakGlassId } = ground;
    const audit = auditOf(me, at, {
      action: 'reporter.field-shown',
      object: { kind: 'complaint', id: complaintId },
      reason: `${field} ${access} ${reason}`,
    });
    const sealed = await this.persons.reveal({
      ...{ complaintId, personId, field, access, reason, note, at, audit },
      accountId: me.accountId,
      breakGlassId: access === 'break-glass' ? breakGlassId : null,
    });
    if (sealed === null) throw problem(404, 'reporter.field-unknown', { data: { field } });
    const value = this.opened(personId, field, sealed);
    return { field, value, access, shownTo: `${me.displayName} ${me.accountName}`, shownAt: at };
  }

  /** Names the handler of a report. @throws ProblemError */
  async nameHandler(complaintId: string, handler: string | null, me: SignedIn): Promise<ReporterView> {
    const at = this.clock.now();
    const ground = await this.groundOf(complaintId, me, at);
    if (!mayNameHandler(ground, me)) throw problem(403, 'reporter.not-allowed');
    const { personId, receivedBy: department } = ground;
    const audit = auditOf(me, at, {
      action: 'reporter.handler-named',
      object: { kind: 'complaint', id: complaintId },
      reason: handler,
    });
    const isNamed = await this.persons.nameHandler({ personId, handler, department, audit });
    if (!isNamed) throw problem(422, 'reporter.handler-unknown');
    return viewOf({ ...ground, handler }, me, at);
  }

  /** Writes the matter in words that name nobody. @throws ProblemError */
  async writeSummary(complaintId: string, summary: string, me: SignedIn): Promise<ReporterView> {
    const at = this.clock.now();
    const ground = await this.groundOf(complaintId, me, at);
    accessOf(ground, me, at);
    if (namesReporter(summary, await this.particularsOf(ground))) {
      const errors = [{ pointer: '/summary', code: 'names-person', detail: 'names-person' }];
      throw problem(422, 'reporter.summary-names-person', { errors });
    }
    const object = { kind: 'complaint', id: complaintId };
    const audit = auditOf(me, at, { action: 'reporter.summary-written', object, reason: null });
    await this.persons.writeSummary(complaintId, summary, audit);
    return viewOf(ground, me, at);
  }

  /** @throws ProblemError when the person sees no such complaint, or nobody is behind it */
  async groundOf(complaintId: string, me: SignedIn, now: Instant): Promise<PersonGround> {
    const ground = await this.persons.ground(me, complaintId, now);
    if (ground === null) throw problem(404, 'reporter.unknown');
    return ground;
  }

  /** The particulars of the person, for comparison with words that must not hold them; nobody sees them. */
  async particularsOf({ personId }: PersonGround): Promise<Reporter> {
    const fields = await this.persons.particulars(personId);
    const opened = fields.map((field) => [field.name, this.opened(personId, field.name, field)] as const);
    return { ...NOBODY, ...Object.fromEntries(opened) };
  }

  private opened(personId: string, name: string, { wrapped, sealed }: SealedField): string {
    try {
      return this.seal.open(personId, wrapped, { name, sealed });
    } catch (fault) {
      if (fault instanceof KeyRingError) throw problem(503, 'reporter.key-missing');
      throw fault;
    }
  }
}

const NOBODY: Reporter = {
  name: null,
  phone: null,
  idNumber: null,
  address: null,
  occupation: null,
  platformAccount: null,
};

function accessOf(ground: PersonGround, me: SignedIn, now: Instant): ReporterAccess {
  const access = reporterAccess(ground, me, now);
  if (access === null) throw problem(403, 'reporter.not-allowed');
  return access;
}

/** What is shown before anything is opened. */
export function viewOf(ground: PersonGround, me: SignedIn, now: Instant): ReporterView {
  const access = reporterAccess(ground, me, now);
  const { asked } = ground;
  return {
    kind: ground.kind,
    access,
    fields: access === null ? [] : [...ground.fields],
    isErased: ground.isErased,
    handlerId: ground.handler === null || !mayNameHandler(ground, me) ? null : accountId(ground.handler),
    mayNameHandler: mayNameHandler(ground, me),
    breakGlass: asked === null ? null : { status: breakGlassStatus(asked, now), expiresAt: asked.expiresAt },
  };
}
