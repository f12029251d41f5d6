import {
  accountId,
  caseFileId,
  futureDay,
  pointersTo,
  subjectOfComplaint,
  type Instant,
  type PlainDate,
  type SubjectSource,
} from '@app/domain';
import type { ComplaintReceipt, NewComplaint, OpenCases, OpenedCases } from '@app/contracts';
import {
  canonicalJson,
  newId,
  type ClueRepository,
  type ComplaintRepository,
  type DepartmentListRepository,
  type SignedIn,
  type TakingIn,
} from '@app/persistence';
import { problem, sha256, type LegalClock, type PersonSeal } from '@app/platform';
import { refusalProblem } from '../command/refusal-status.js';
import type { Relay } from '../relay/relay.js';
import { formDraft } from './form-draft.js';
import { cluesSeen, intakeRole, requireIntake } from './intake-rights.js';
import { openingEnvelope, type Opener } from './opening-envelope.js';
import { refuseUnsplit } from './refuse-unsplit.js';

/** Parameters of the deployment for intake. */
export interface IntakeParameters {
  readonly receiptPattern: string;
  /** Days within which complaints about one enterprise are shown as possible duplicates (D). */
  readonly similarWithinDays: number;
}

/** What intake works with. */
export interface IntakeParts {
  readonly complaints: ComplaintRepository;
  readonly clues: ClueRepository;
  readonly departments: DepartmentListRepository;
  readonly relay: Relay;
  readonly clock: LegalClock;
  readonly seal: PersonSeal;
  readonly parameters: IntakeParameters;
}

/** Takes complaints in and opens cases, so that nothing that was accepted is ever lost. */
export class ComplaintIntake {
  constructor(private readonly parts: IntakeParts) {}

  /** Takes a complaint in; its case opens at once, or later when Temporal is away. */
  async submit(form: NewComplaint, key: string, me: SignedIn): Promise<ComplaintReceipt> {
    requireIntake(me);
    const { complaints, parameters, relay, seal } = this.parts;
    const draft = formDraft(form, me.departmentCode);
    const opener = await this.openerOf(me);
    refuseUnsplit(draft);
    const early = futureDay('receivedOn', draft.receivedOn, opener.on);
    if (early !== null) throw refusalProblem(early.code, { field: early.field, on: early.on });
    const request = {
      commandId: key,
      requestHash: seal.fingerprint(canonicalJson(form)),
      caseFileId: newCaseFileId(opener.at),
    };
    const outcome = await complaints.submit(
      {
        draft,
        requestHash: request.requestHash,
        similarWithinDays: parameters.similarWithinDays,
        isDemo: form.isDemo ?? false,
        opening: { ...request, envelope: (ids) => openingEnvelope(request, matterOf(draft, ids), opener) },
      },
      takingIn(opener, this.parts),
    );
    if (!outcome.ok) throw problem(422, outcome.refusal.code);
    await relay.sendPromptly([key]);
    const { similar, ...receipt } = outcome.value;
    return { ...receipt, pointers: [...pointersTo(draft)], possibleDuplicates: [...similar] };
  }

  /** Opens cases from clues of the pool. */
  async openCases({ complaintIds }: OpenCases, key: string, me: SignedIn): Promise<OpenedCases> {
    requireIntake(me);
    const opener = await this.openerOf(me);
    const openings = [...new Set(complaintIds)].map((complaintId) => {
      const commandId = commandIdOf(key, complaintId);
      const request = { commandId, requestHash: sha256(complaintId), caseFileId: newCaseFileId(opener.at) };
      return {
        ...request,
        complaintId,
        envelope: (clue: Parameters<typeof openingEnvelope>[1]) => openingEnvelope(request, clue, opener),
      };
    });
    const answers = await this.parts.clues.open(openings, cluesSeen(me), opener.at);
    await this.parts.relay.sendPromptly(openings.map(({ commandId }) => commandId));
    return {
      opened: answers.flatMap((answer) => ('caseFileId' in answer ? [answer] : [])),
      refused: answers.flatMap((answer) => ('code' in answer ? [answer] : [])),
    };
  }

  /** Who opens cases now. */
  async openerOf(me: SignedIn): Promise<Opener> {
    const { clock, departments } = this.parts;
    const at = clock.now();
    return {
      accountId: accountId(me.accountId),
      departmentCode: me.departmentCode,
      role: intakeRole(me),
      at,
      on: clock.dayOf(at),
      powers: await departments.powers(),
    };
  }
}

/** What the opening of a case says about a complaint. */
export function matterOf(
  draft: SubjectSource & { readonly receivedBy: string },
  ids: { readonly complaintId: string; readonly enterpriseId: string },
): Parameters<typeof openingEnvelope>[1] {
  return { subject: subjectOfComplaint(draft, ids), receivedBy: draft.receivedBy };
}

/** The frame in which complaints are recorded. */
export function takingIn(
  { accountId: by, at, on }: { readonly accountId: Opener['accountId']; readonly at: Instant; readonly on: PlainDate },
  { parameters: { receiptPattern }, seal }: Pick<IntakeParts, 'parameters' | 'seal'>,
): TakingIn {
  return { at, by, year: on.slice(0, 4), receiptPattern, seal: (open) => seal.seal(open) };
}

/** A fresh id of a case. */
export function newCaseFileId(at: Instant): ReturnType<typeof caseFileId> {
  return caseFileId(newId(at));
}

/** One command per clue of a request: asking again with the same key finds the same commands. UUIDv8, RFC 9562. */
export function commandIdOf(key: string, complaintId: string): string {
  const hash = sha256(`${key} ${complaintId}`);
  const id = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
