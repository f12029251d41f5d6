import type { CaseCommandRequest, CasePage } from '@app/contracts';
import {
  PROCEEDING_KINDS,
  REFERRAL_SCOPES,
  VIOLATION_CODES,
  type CaseFileId,
  type FactValue,
  type ProceedingKind,
} from '@app/domain';
import { cards, field, passage } from '../steps/field-builders';
import { textsOf } from '../steps/fields/field-props';
import type { FieldDefinition, StepValues } from '../steps/form-definition';

/** What may be asked of a case beside the steps of its procedures. */
export type CaseAction = 'start' | 'refer' | 'reopen' | 'merge' | 'split';

/**
 * Actions after which the person goes on in another case, with what each of them changes. They cannot be taken back, so
 * each is asked for twice.
 */
export const EFFECTS_OF_LINKING: Readonly<Partial<Record<CaseAction, readonly string[]>>> = {
  merge: ['tasks', 'documents', 'measures', 'result'],
  split: ['tasks', 'documents', 'registered', 'result'],
};

/** Fields of an action. */
export function actionFields(action: CaseAction, page: CasePage): readonly FieldDefinition[] {
  if (action === 'reopen') return [passage('reason')];
  if (action === 'merge') return [field('case', 'into', { besides: page }), passage('reason')];
  if (action === 'split')
    return [field('matters', 'violationCodes', { options: page.subject?.violationCodes ?? [] }), passage('reason')];
  if (action === 'start')
    return [cards('kind', page.startable), field('departments', 'joiners', { isOptional: true }), passage('reason')];
  return [
    field('department', 'toDepartment'),
    cards('nature', ['administrative', 'criminal']),
    cards('scope', REFERRAL_SCOPES, { when: isAdministrative }),
    passage('matter'),
    field('lines', 'papers', { isOptional: true }),
    cards('startsKind', ['own-triage', ...REFERABLE], { isOptional: true, when: isAdministrative }),
  ];
}

/** Matters of which at least one must be chosen, while none is. */
export function emptyChoices(fields: readonly FieldDefinition[], values: StepValues): readonly string[] {
  return fields
    .filter(({ kind, name }) => kind === 'matters' && list(values[name]).length === 0)
    .map(({ name }) => name);
}

/** What the forms of actions begin with: a department that does not lead hands over a part, never the case of another. */
export function actionDefaults({ leadDepartment }: CasePage, departmentCode: string | undefined): StepValues {
  const isLeading = leadDepartment === null || leadDepartment === departmentCode;
  const scope = isLeading ? 'whole' : 'part';
  return { nature: 'administrative', scope, startsKind: 'own-triage', papers: [] };
}

function isAdministrative(values: StepValues): boolean {
  return values['nature'] !== 'criminal';
}

/** The command of an action; `null` while a required field is empty. */
export function actionCommand(action: CaseAction, values: StepValues): CaseCommandRequest | null {
  if (action === 'reopen') return complete(text(values['reason']), (reason) => ({ type: 'reopen', reason }));
  if (action === 'start') return startCommand(values);
  if (action === 'merge') return mergeCommand(values);
  if (action === 'split') return splitCommand(values);
  const toDepartment = text(values['toDepartment']);
  if (toDepartment === '') return null;
  return complete(text(values['matter']), (matter) => ({
    type: 'refer',
    toDepartment,
    matter,
    papers: list(values['papers']),
    ...(isAdministrative(values)
      ? { nature: 'administrative', startsKind: kindOf(values['startsKind']), scope: scopeOf(values['scope']) }
      : { nature: 'criminal', startsKind: null }),
  }));
}

const REFERABLE: readonly ProceedingKind[] = [
  'investigation', 'rectification', 'interview', 'warning', 'mediation', 'union-letter', 'judicial-suggestion',
]; // prettier-ignore

function startCommand(values: StepValues): CaseCommandRequest | null {
  const kind = kindOf(values['kind']);
  if (kind === null) return null;
  return complete(text(values['reason']), (reason) => ({
    type: 'start',
    kind,
    joiners: list(values['joiners']),
    reason,
  }));
}

function mergeCommand(values: StepValues): CaseCommandRequest | null {
  const into = text(values['into']) as CaseFileId; // the picker gives ids of cases, the server checks them
  return into === '' ? null : complete(text(values['reason']), (reason) => ({ type: 'merge', into, reason }));
}

function splitCommand(values: StepValues): CaseCommandRequest | null {
  const codes = list(values['violationCodes']);
  const violationCodes = VIOLATION_CODES.filter((code) => codes.includes(code));
  if (violationCodes.length === 0) return null;
  return complete(text(values['reason']), (reason) => ({ type: 'split', violationCodes, reason }));
}

function complete(passageText: string, build: (passageText: string) => CaseCommandRequest): CaseCommandRequest | null {
  return passageText.trim() === '' ? null : build(passageText);
}

function kindOf(value: FactValue | undefined): ProceedingKind | null {
  return PROCEEDING_KINDS.find((kind) => kind === value) ?? null;
}

function scopeOf(value: FactValue | undefined): (typeof REFERRAL_SCOPES)[number] {
  return REFERRAL_SCOPES.find((scope) => scope === value) ?? 'whole';
}

function text(value: FactValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function list(value: FactValue | undefined): string[] {
  return textsOf(value).filter((entry) => entry !== '');
}
