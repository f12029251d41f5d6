import { hasDuty, type CaseCommandRequest } from '@app/contracts';
import { accountId, type CaseFileId, type CaseRefusal, type CaseStage } from '@app/domain';
import type { CommandGround } from '@app/persistence';

/** What the record already says against a command, so that its case need not be asked; `null` when nothing does. */
export function refusalBefore(request: CaseCommandRequest, ground: CommandGround): CaseRefusal | null {
  const ended = endedRefusal(request, ground.stage);
  if (ended !== null) return ended;
  if (request.type === 'merge') return targetRefusal(request.into, ground.intoStage);
  if (request.type !== 'step') return null;
  if (ground.proceedingKind === null) return { code: 'proceeding.unknown', proceedingId: request.proceedingId };
  return claimedRefusal(ground);
}

/** The workflow of a case ends with the case; only a closed one is opened again. */
function endedRefusal({ type }: CaseCommandRequest, stage: CaseStage | null): CaseRefusal | null {
  if (stage === 'merged' && type === 'reopen') return { code: 'case-file.not-closed' };
  const isEnded = stage === 'merged' || (stage === 'closed' && type !== 'reopen');
  return isEnded ? { code: 'case-file.not-open', ended: stage } : null;
}

/** A case cannot look at another: whether the other stands open is seen here. */
function targetRefusal(into: CaseFileId, stage: CaseStage | null): CaseRefusal | null {
  if (stage === null) return { code: 'case-file.merge-target-unknown', into };
  return stage === 'closed' || stage === 'merged' ? { code: 'case-file.merge-target-ended', into } : null;
}

/** The head of a department may act for its officers. */
function claimedRefusal({ holder, signedIn }: CommandGround): CaseRefusal | null {
  if (holder === null || holder.accountId === signedIn.accountId || hasDuty(signedIn.role, 'direct-officers'))
    return null;
  if (holder.departmentCode !== signedIn.departmentCode) return null;
  return { code: 'task.claimed-by-another', taskId: holder.taskId, by: accountId(holder.accountId) };
}
