import {
  checkCreditCode,
  contentKey,
  isFormula,
  type ComplaintDraft,
  type DepartmentCode,
  type Reporter,
  type Respondent,
} from '@app/domain';
import type { NewComplaint } from '@app/contracts';

/** The draft of a complaint that was entered in the form. */
export function formDraft(form: NewComplaint, receivedBy: DepartmentCode): ComplaintDraft {
  const { reporter, respondent: entered, ...rest } = form;
  const respondent = respondentOf(entered);
  const summary = blankAsNull(form.summary ?? null);
  const draft = { ...rest, summary, receivedBy, respondent, reporter: reporterOf(reporter) };
  return { ...draft, marks: marksOf(form, respondent), sourceNote: null, duplicateKey: contentKey(draft) };
}

function respondentOf(entered: NewComplaint['respondent']): Respondent {
  const creditCode = blankAsNull(entered.creditCode)?.normalize('NFKC').toUpperCase() ?? null;
  return {
    name: entered.name,
    role: entered.role,
    creditCode,
    creditCodeCheck: creditCode === null ? null : checkCreditCode(creditCode),
    address: blankAsNull(entered.address),
    region: blankAsNull(entered.region),
    legalPerson: blankAsNull(entered.legalPerson),
    phone: blankAsNull(entered.phone),
  };
}

function reporterOf(entered: NewComplaint['reporter']): Reporter | null {
  const reporter = {
    name: blankAsNull(entered.name),
    phone: blankAsNull(entered.phone),
    idNumber: blankAsNull(entered.idNumber),
    address: blankAsNull(entered.address),
    occupation: blankAsNull(entered.occupation),
    platformAccount: blankAsNull(entered.platformAccount),
  };
  return Object.values(reporter).every((value) => value === null) ? null : reporter;
}

function marksOf(form: NewComplaint, { creditCodeCheck }: Respondent): string[] {
  const texts = [form.respondent.name, form.platformName, form.facts, form.requests, form.summary].map(
    (text) => text ?? '',
  );
  const code = creditCodeCheck === null || creditCodeCheck === 'valid' ? [] : [`credit-code-${creditCodeCheck}`];
  return texts.some(isFormula) ? [...code, 'formula-defused'] : code;
}

function blankAsNull(text: string | null): string | null {
  return text === null || text === '' ? null : text;
}
