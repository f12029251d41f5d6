import type {
  AccountId,
  Actor,
  CaseFileId,
  CaseSubject,
  DepartmentCode,
  Instant,
  PlainDate,
  PowersByDepartment,
} from '@app/domain';
import type { CommandEnvelope } from '@app/workflows';

/** Who opens a case, when, and with which powers of the departments. */
export interface Opener {
  readonly accountId: AccountId;
  readonly departmentCode: DepartmentCode;
  readonly role: Actor['role'];
  readonly at: Instant;
  readonly on: PlainDate;
  readonly powers: PowersByDepartment;
}

/** The request that an opening comes from. */
export interface OpeningRequest {
  readonly commandId: string;
  readonly requestHash: string;
  readonly caseFileId: CaseFileId;
}

/** The command that opens a case, as the relay sends it: no person, no text. */
export function openingEnvelope(
  request: OpeningRequest,
  matter: { readonly subject: CaseSubject; readonly receivedBy: DepartmentCode },
  { accountId, departmentCode, role, at, on, powers }: Opener,
): CommandEnvelope {
  const { commandId, requestHash, caseFileId } = request;
  return {
    commandId,
    requestHash,
    command: { type: 'open', caseFileId, ...matter },
    where: { actor: { accountId, departmentCode, role }, at, on, powers, certifiedOfficials: [] },
  };
}
