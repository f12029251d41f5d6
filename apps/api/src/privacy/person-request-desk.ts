import { reporterAccess, SEARCHED_FIELDS, type Reporter, type ReporterAccess } from '@app/domain';
import type { PersonExport, PersonRequestView } from '@app/contracts';
import type {
  Fulfilment,
  FulfilmentRepository,
  HeldOfPerson,
  OtherField,
  PersonGround,
  PersonRequestRepository,
  RetentionRepository,
  SignedIn,
} from '@app/persistence';
import { KeyRingError, problem, type InputOf, type LegalClock, type PersonSeal } from '@app/platform';
import { auditOf } from '../reporter/audit-of.js';
import type { ReporterDesk } from '../reporter/reporter-desk.js';
import { personExport } from './person-export.js';
import { privacyRefusal } from './privacy-refusal.js';
import type { RetentionDesk } from './retention-desk.js';

/** What requests work with. */
export interface PersonRequestParts {
  readonly requests: PersonRequestRepository;
  readonly fulfilments: FulfilmentRepository;
  readonly retention: RetentionRepository;
  readonly desk: RetentionDesk;
  readonly reporters: ReporterDesk;
  readonly seal: PersonSeal;
  readonly clock: LegalClock;
}

/** What persons ask about their data: recorded by an officer, decided by the head, carried out once. */
export class PersonRequestDesk {
  constructor(private readonly parts: PersonRequestParts) {}

  /** Requests of the own department. */
  async list(): Promise<{ items: PersonRequestView[] }> {
    return { items: [...(await this.parts.requests.list())] };
  }

  /** Records what a person of the own department's complaint asks. @throws ProblemError */
  async record({ params, body }: InputOf<'recordPersonRequest'>, me: SignedIn): Promise<PersonRequestView> {
    const { now: at, today } = this.parts.clock.moment();
    if (body.receivedOn > today) throw problem(422, 'person-request.received-later');
    const { complaintId } = params;
    await this.parts.desk.refuseNames(complaintId, [body.identityNote, body.wish], me);
    const recorded = await this.parts.requests.record({
      ...{ ...body, complaintId, department: me.departmentCode, by: me.accountId, at },
      auditOf: (id) =>
        auditOf(me, at, {
          ...{ action: 'person-request.recorded', object: { kind: 'person-request', id }, reason: body.kind },
        }),
    });
    if (recorded === null) throw problem(404, 'retention.unknown');
    return recorded;
  }

  /** Grants or refuses a request. @throws ProblemError */
  async decide({ params, body }: InputOf<'decidePersonRequest'>, me: SignedIn): Promise<PersonRequestView> {
    const at = this.parts.clock.now();
    const { requestId } = params;
    const request = await this.requestOf(requestId);
    await this.parts.desk.refuseNames(request.complaintId, [body.note], me);
    const action = body.granted ? 'person-request.granted' : 'person-request.refused';
    const audit = auditOf(me, at, { action, object: { kind: 'person-request', id: requestId }, reason: body.basis });
    const outcome = await this.parts.requests.decide({
      ...{ requestId, department: me.departmentCode, by: me.accountId, ...body, at, audit },
    });
    if (!outcome.ok) throw privacyRefusal(outcome.refusal);
    return outcome.value;
  }

  /** Opens everything that is held of the person who asked, once. @throws ProblemError */
  async export({ params }: InputOf<'exportPerson'>, me: SignedIn): Promise<PersonExport> {
    const { request, act } = await this.fulfilmentOf(params.requestId, me, 'access');
    const others = this.reportersIn(await this.parts.fulfilments.othersBeside(request.complaintId));
    const endsOn = await this.endOf(request.complaintId, me);
    const outcome = await this.parts.fulfilments.export(act, (held) =>
      personExport({ held, ...request, fields: this.openedFields(held), others, madeAt: act.at, endsOn }),
    );
    if (!outcome.ok) throw privacyRefusal(outcome.refusal);
    return outcome.value;
  }

  /** Puts a particular right. @throws ProblemError */
  async correct({ params, body }: InputOf<'correctPerson'>, me: SignedIn): Promise<PersonRequestView> {
    const { request, act } = await this.fulfilmentOf(params.requestId, me, 'correction');
    const key = await this.parts.fulfilments.keyOf(request.complaintId);
    if (key === null) throw problem(410, 'reporter.erased');
    const { field: name, value: text } = body;
    const sealed = this.withKeys(() => this.parts.seal.resealField(key.personId, key.wrapped, { name, text }));
    const isSearched = SEARCHED_FIELDS.some((one) => one === name);
    const print = isSearched ? this.parts.seal.print(name, text) : null;
    const outcome = await this.parts.fulfilments.correct(act, { name, sealed, print });
    if (!outcome.ok) throw privacyRefusal(outcome.refusal);
    return this.requestOf(params.requestId);
  }

  private async endOf(complaintId: string, me: SignedIn): Promise<PersonExport['endsOn']> {
    const today = this.parts.clock.today();
    const kept = await this.parts.retention.read({ complaintId, department: me.departmentCode, today });
    return kept?.endsOn ?? null;
  }

  private async requestOf(requestId: string): Promise<PersonRequestView> {
    const request = await this.parts.requests.find(requestId);
    if (request === null) throw problem(404, 'person-request.unknown');
    return request;
  }

  /** Only who may look at the person carries a request out. */
  private async fulfilmentOf(
    requestId: string,
    me: SignedIn,
    kind: 'access' | 'correction',
  ): Promise<{ readonly request: PersonRequestView; readonly act: Fulfilment }> {
    const at = this.parts.clock.now();
    const request = await this.requestOf(requestId);
    const { complaintId } = request;
    const ground = await this.parts.reporters.groundOf(complaintId, me, at);
    const access = this.accessOf(ground, me);
    const action = kind === 'access' ? 'person-request.exported' : 'person-request.corrected';
    const audit = auditOf(me, at, { action, object: { kind: 'person-request', id: requestId }, reason: access });
    return { request, act: { requestId, complaintId, kind, by: me.accountId, access, at, audit } };
  }

  private accessOf(ground: PersonGround, me: SignedIn): ReporterAccess {
    const access = reporterAccess(ground, me, this.parts.clock.now());
    if (access === null || access === 'break-glass') throw problem(403, 'reporter.not-allowed');
    if (ground.isErased) throw problem(410, 'reporter.erased');
    return access;
  }

  private openedFields({ personId, fields }: HeldOfPerson): Parameters<typeof personExport>[0]['fields'] {
    return fields.map(({ name, sealed, wrapped }) => ({
      field: name,
      value: this.withKeys(() => this.parts.seal.open(personId, wrapped, { name, sealed })),
    }));
  }

  private reportersIn(fields: readonly OtherField[]): readonly Reporter[] {
    const known = new Map<string, Reporter>();
    for (const { personId, wrapped, name, sealed } of fields) {
      const value = this.withKeys(() => this.parts.seal.open(personId, wrapped, { name, sealed }));
      known.set(personId, { ...(known.get(personId) ?? NOBODY), [name]: value });
    }
    return [...known.values()];
  }

  private withKeys<Value>(run: () => Value): Value {
    try {
      return run();
    } catch (fault) {
      if (fault instanceof KeyRingError) throw problem(503, 'reporter.key-missing');
      throw fault;
    }
  }
}

const NOBODY: Reporter = {
  ...{ name: null, phone: null, idNumber: null, address: null, occupation: null, platformAccount: null },
};
