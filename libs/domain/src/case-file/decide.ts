import { pressDepartment, referCase, remindHolder, startProceeding } from '../proceeding/start-proceeding.js';
import { takeStep } from '../proceeding/take-step.js';
import type { Surroundings } from '../proceeding/step.js';
import { accepted, refused, type Outcome } from '../shared/outcome.js';
import type { AmendDeadline } from '../deadline-ledger/amendment.js';
import { amendDeadline, isAmendment } from '../deadline-ledger/amend-deadline.js';
import { reachRungs } from '../deadline/reach-rungs.js';
import type { CaseCommand } from './case-command.js';
import type { CaseEvent } from './case-event.js';
import type { CaseFile } from './case-file.js';
import type { CaseRefusal } from './case-refusal.js';
import { mergeCase, reopenCase, splitCase, takeBackSplit } from './case-links.js';
import { openDuty } from '../statutory-duty/open-duty.js';
import type { OpenDuty } from '../statutory-duty/statutory-duty-steps.js';
import { closureDue } from './closure-due.js';
import { openCase } from './open-case.js';

/** What the core answers to a command: the events that happen, or why not. */
export type Decision = Outcome<readonly CaseEvent[], CaseRefusal>;

/** Decides a command. Pure: the same case, command and surroundings always give the same answer. */
export function decide(caseFile: CaseFile | null, command: CaseCommand, where: Surroundings): Decision {
  if (command.type === 'open')
    return caseFile === null ? accepted([openCase(command, where)]) : refused({ code: 'case-file.already-open' });
  if (caseFile === null) return refused({ code: 'case-file.not-opened-yet' });
  if (command.type === 'reach-rungs') return accepted(reachRungs(caseFile, where));
  if (isForEnded(command)) return one(decideEnded(caseFile, command, where));
  if (caseFile.ended !== null) return refused({ code: 'case-file.not-open', ended: caseFile.ended });
  const decided = decideOpen(caseFile, command, where);
  if (!decided.ok) return decided;
  return accepted([decided.value, ...closureDue(caseFile, decided.value, where)]);
}

/** What a case that has ended still takes. */
type EndedCommand = Extract<CaseCommand, { type: 'reopen' | 'take-back-split' }>;

function isForEnded(command: CaseCommand): command is EndedCommand {
  return command.type === 'reopen' || command.type === 'take-back-split';
}

function decideEnded(caseFile: CaseFile, command: EndedCommand, where: Surroundings): Outcome<CaseEvent, CaseRefusal> {
  return command.type === 'reopen' ? reopenCase(caseFile, command, where) : takeBackSplit(caseFile, command, where);
}

type OpenCommand = Exclude<CaseCommand, EndedCommand | { type: 'open' | 'reach-rungs' }>;

function decideOpen(caseFile: CaseFile, command: OpenCommand, where: Surroundings): Outcome<CaseEvent, CaseRefusal> {
  if (isAmendment(command)) return amendDeadline(caseFile, command, where);
  return command.type === 'open-duty' ? openDuty(caseFile, command, where) : decideAct(caseFile, command, where);
}

type Act = Exclude<OpenCommand, AmendDeadline | OpenDuty>;

function decideAct(caseFile: CaseFile, command: Act, where: Surroundings): Outcome<CaseEvent, CaseRefusal> {
  switch (command.type) {
    case 'step':
      return takeStep(caseFile, command, where);
    case 'start':
      return startProceeding(caseFile, command, where);
    case 'refer':
      return referCase(caseFile, command, where);
    case 'press':
      return pressDepartment(caseFile, command, where);
    case 'remind':
      return remindHolder(caseFile, command, where);
    case 'merge':
      return mergeCase(caseFile, command, where);
    case 'split':
      return splitCase(caseFile, command, where);
  }
}

function one(outcome: Outcome<CaseEvent, CaseRefusal>): Decision {
  return outcome.ok ? accepted([outcome.value]) : outcome;
}
