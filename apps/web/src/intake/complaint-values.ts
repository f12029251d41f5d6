import type { NewComplaint } from '@app/contracts';

/** Values of the complaint form: the complaint itself, with the respondent's name possibly empty. */
export type ComplaintValues = NewComplaint;

/** The blank form on a day. */
export function blankComplaint(today: string): ComplaintValues {
  return {
    kind: 'complaint',
    channel: 'window',
    receivedOn: today as NewComplaint['receivedOn'], // the server's own legal day
    confidential: false,
    urgent: false,
    reporter: { name: null, phone: null, idNumber: null, address: null, occupation: null, platformAccount: null },
    respondent: {
      name: '',
      creditCode: null,
      address: null,
      region: null,
      legalPerson: null,
      phone: null,
      role: 'platform',
    },
    platformName: null,
    relationClass: 'UNKNOWN',
    violationCodes: [],
    violationOn: null,
    ongoing: null,
    workersAffected: null,
    amountClaimedFen: null,
    monthsUnpaid: null,
    parallelProcedure: 'none',
    signals: [],
    peopleGathered: null,
    facts: null,
    requests: null,
    summary: null,
  };
}

/** A text as it is sent; `null` when nothing was entered. */
export function enteredText(text: string): string | null {
  return text.trim() === '' ? null : text;
}
