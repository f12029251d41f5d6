import { randomUUID } from 'node:crypto';
import type { ComplaintReceipt } from '@app/contracts';
import type { ApiHouse, PersonName } from '../api/api-house.js';

/** Particulars that no other test uses. */
export const INFORMANT = {
  name: '柳惜弱',
  phone: '138-9176-5524',
  idNumber: '110105199003078765',
  address: '示例区梧桐里七号三单元',
  occupation: '网约配送员',
  platformAccount: 'rider-8842-liu',
} as const;

/** What the informant said, with the own name in it. */
export const SAID = '我是柳惜弱，站长扣了我三月份的配送费。';

const REPORT = {
  kind: 'report',
  channel: 'phone',
  receivedOn: '2026-03-05',
  confidential: true,
  urgent: false,
  reporter: INFORMANT,
  respondent: {
    ...{ name: '甲公司', creditCode: null, address: null, region: '示例区' },
    ...{ legalPerson: null, phone: null, role: 'platform' },
  },
  platformName: null,
  relationClass: 'UNKNOWN',
  violationCodes: ['V0601'],
  violationOn: null,
  ongoing: null,
  workersAffected: 30,
  amountClaimedFen: 100,
  monthsUnpaid: null,
  parallelProcedure: 'none',
  signals: [],
  peopleGathered: null,
  facts: SAID,
  requests: null,
  summary: '站点扣发配送费',
} as const;

/** A report as its form sends it; a test changes what it is about. */
export function aReport(change: object = {}): object {
  return { ...REPORT, ...change };
}

/** Takes a report in and answers its receipt. */
export async function takeIn(house: ApiHouse, who: PersonName, change: object = {}): Promise<ComplaintReceipt> {
  const headers = { 'idempotency-key': randomUUID() };
  const { body } = await house.ask(who, '/api/complaints', { method: 'POST', body: aReport(change), headers });
  return body as ComplaintReceipt;
}
