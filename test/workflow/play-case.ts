import {
  openProceedings,
  type CaseCommand,
  type CaseFile,
  type CaseFileId,
  type ProceedingKind,
  type StepInputs,
} from '@app/domain';
import { closureStep, stepOf } from '@app/testing';
import { act, type CaseEngine } from './case-engine.js';

/** Makes a command from the state in which the case is. */
export type Move = (caseFile: CaseFile) => CaseCommand;

/** The move that takes a step in the open proceeding of a kind. */
export function take<Kind extends ProceedingKind, Step extends keyof StepInputs[Kind] & string>(
  step: readonly [Kind, Step],
  change: Partial<StepInputs[Kind][Step]> = {},
): Move {
  return (caseFile) => stepOf(caseFile, step, change);
}

/** The officer departs from what the rules propose, because the test decides the way. */
const departureReason = 'as the test plays it';

/** Sends the matter into an investigation. */
export const triaged = take(['triage', 'decide'], { departureReason });

/** An investigation up to the performance of its penalty; the rules then propose to publish it. */
export const INVESTIGATION: readonly Move[] = [
  triaged,
  take(['investigation', 'file']),
  take(['investigation', 'recordAct']),
  take(['investigation', 'conclude']),
  take(['investigation', 'servePriorNotice']),
  take(['investigation', 'hearStatement']),
  take(['investigation', 'decide']),
  take(['investigation', 'serveDecision']),
  take(['investigation', 'recordPerformance']),
];

/** A rectification that fails; the rules then propose to make the enterprise a key target for a year. */
export const FAILED_RECTIFICATION: readonly Move[] = [
  take(['triage', 'decide'], { departureReason, path: 'rectify' }),
  take(['rectification', 'order'], { departureReason }),
  take(['rectification', 'report']),
  take(['rectification', 'verify'], { conclusion: 'failed' }),
];

/** The measure is told to the party and imposed. */
export const IMPOSED_MEASURE: readonly Move[] = [take(['measure', 'decide']), take(['measure', 'impose'])];

/** Takes moves one after the other; answers the case after them. */
export async function play(engine: CaseEngine, id: CaseFileId, moves: readonly Move[]): Promise<CaseFile> {
  for (const move of moves) await act(engine, id, move);
  return engine.store.load(id);
}

/** Ends what is still open in the softest way and closes the case. */
export async function close(engine: CaseEngine, id: CaseFileId): Promise<CaseFile> {
  let caseFile = await engine.store.load(id);
  while (caseFile.ended === null) caseFile = await act(engine, id, nextEnding);
  return caseFile;
}

function nextEnding(caseFile: CaseFile): CaseCommand {
  const kinds = openProceedings(caseFile).map(({ kind }) => kind);
  if (kinds.includes('measure')) return stepOf(caseFile, ['measure', 'decide'], { decision: 'decline' });
  if (kinds.includes('escalation')) return stepOf(caseFile, ['escalation', 'decide'], { departureReason });
  return closureStep(caseFile);
}
