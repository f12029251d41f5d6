/** A complaint as its form sends it. */
export interface Complaint {
  readonly respondent: { readonly name: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** A complaint about a rider whose pay is withheld; a test changes the fields that it is about. */
export function aComplaint(change: Partial<Complaint> = {}): Complaint {
  return { ...COMPLAINT, ...change };
}

/** The enterprise of the complaint. */
export const RESPONDENT = {
  name: '示例速达配送有限公司（演示）',
  creditCode: null,
  address: null,
  region: null,
  legalPerson: null,
  phone: null,
  role: 'cooperating-employer',
} as const;

/** A person of whom nothing is known. */
export const NOBODY = {
  name: null,
  phone: null,
  idNumber: null,
  address: null,
  occupation: null,
  platformAccount: null,
} as const;

const COMPLAINT = {
  kind: 'complaint',
  channel: 'window',
  receivedOn: '2026-11-02',
  confidential: false,
  urgent: false,
  reporter: NOBODY,
  respondent: RESPONDENT,
  platformName: null,
  relationClass: 'LR',
  violationCodes: ['V0601'],
  violationOn: '2026-10-01',
  ongoing: true,
  workersAffected: 3,
  amountClaimedFen: 8_600_000,
  monthsUnpaid: 2,
  parallelProcedure: 'none',
  signals: [],
  peopleGathered: null,
  facts: '站点拖欠两个月配送费',
  requests: '支付拖欠报酬',
  isDemo: true,
} as const;
