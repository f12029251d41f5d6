import { aComplaint, NOBODY, RESPONDENT } from '../a-complaint.js';
import type { ApiSession } from '../house.js';
import { opened, takeStep } from '../take-step.js';
import type { Store } from './stores.js';

/** Somebody whose particulars appear nowhere else in the world of the test. */
export interface Planted {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly address: string;
  readonly platformAccount: string;
}

/** The persons of the test: an informant, a complainant and one of an imported file. */
export const PLANTED = {
  informant: {
    name: '柳惜弱',
    phone: '13891765524',
    idNumber: '110105199003078765',
    address: '梧桐里七号三单元五零二',
    platformAccount: 'rider-8842-liuxiruo',
  },
  complainant: {
    name: '邬听澜',
    phone: '13700442819',
    idNumber: '320106198811239041',
    address: '槐荫巷十二号后院',
    platformAccount: 'rider-3317-wutinglan',
  },
  imported: {
    name: '祁疏桐',
    phone: '13655128807',
    idNumber: '440103199505054417',
    address: '榕树头九号二楼',
    platformAccount: 'rider-6620-qishutong',
  },
} as const satisfies Record<string, Planted>;

/** What the informant told, in words that no store but the compartment may hold. */
export const TOLD = '三月十七日夜里站长在后厨当着我的面把考勤表撕了';

type CaseId = string;

/** Takes the three persons in by the two roads that there are. */
export async function plant(officer: ApiSession): Promise<readonly CaseId[]> {
  const report = aComplaint({
    ...{ kind: 'report', confidential: true, reporter: reporterOf(PLANTED.informant) },
    ...{ facts: `${TOLD}，我是${PLANTED.informant.name}`, requests: `回电${PLANTED.informant.phone}` },
    ...{ summary: '站点考勤记录被毁' },
  });
  const complaint = aComplaint({
    ...{ reporter: reporterOf(PLANTED.complainant), respondent: { ...RESPONDENT, name: '示例送达有限公司（演示）' } },
    ...{ facts: '拖欠两个月配送费', violationCodes: ['V0601', 'V0301'] },
  });
  const ids: CaseId[] = [];
  for (const body of [report, complaint]) {
    const { caseFileId } = await officer.post<{ caseFileId: string }>('/api/complaints', body);
    await opened(officer, caseFileId);
    ids.push(caseFileId);
  }
  await importFile(officer);
  return ids;
}

/** Runs a case through opening, referral, tasks, interview and documents. */
export async function runCase(officer: ApiSession, caseFileId: CaseId): Promise<void> {
  await takeStep(officer, [caseFileId, 'triage', 'decide'], {
    ...{ relationClass: 'LR', violationCodes: ['V0601'], leadDepartment: 'HRSS-LI', joiners: ['UNION'] },
    ...{ path: 'rectify', reason: '责令限期支付', departureReason: '先责令限期支付' },
  });
  await officer.post(`/api/cases/${caseFileId}/commands`, {
    ...{ type: 'refer', toDepartment: 'SAMR', matter: '涉及平台规则公示', papers: ['投诉登记表'] },
    ...{ nature: 'administrative', startsKind: null },
  });
  await takeStep(officer, [caseFileId, 'rectification', 'order'], {
    ...{ items: ['支付拖欠工资'], legalBase: '劳动保障监察条例第二十六条', evidenceWanted: '支付凭证' },
    ...{ remedies: '可以依法申请行政复议或者提起行政诉讼', period: { amount: 7, unit: 'calendar-day' } },
    ...{ departureReason: '按约定期限', servedOn: '2026-11-05', serviceMode: 'direct', number: null },
  });
}

/** What a person reads through the interface, page by page, as text. */
export async function readEverything(session: ApiSession, cases: readonly CaseId[], who: string): Promise<Store> {
  const paths = [
    ...['/api/cases', '/api/clues', '/api/tasks?list=mine', '/api/notices', '/api/imports', '/api/measures'],
    ...Object.values(PLANTED).flatMap(({ name, phone }) => [`/api/cases?search=${name}`, `/api/clues?search=${phone}`]),
    ...cases.flatMap((id) => [`/api/cases/${id}`, `/api/cases/${id}/forecast`]),
  ];
  const pages: string[] = [];
  for (const path of paths) {
    const page = await session.get<unknown>(encodeURI(path)).catch((refused: unknown) => String(refused));
    pages.push(withoutQuestion(JSON.stringify(page), path));
  }
  return { name: `answers to ${who}`, content: pages.join('\n') };
}

/** A refusal names the path that was asked, which the person has written. */
function withoutQuestion(answer: string, path: string): string {
  return answer.replaceAll(encodeURI(path), '').replaceAll(path, '');
}

function reporterOf(person: Planted): object {
  return { ...NOBODY, ...person, occupation: '网约配送员' };
}

/** The file of one row that names the third person. */
export function importedFile(): string {
  const { name, phone, idNumber, address, platformAccount } = PLANTED.imported;
  const headings =
    '登记编号,类型,收到日期,投诉人姓名,投诉人电话,投诉人证件号码,投诉人地址,平台账号,被投诉单位,统一社会信用代码,违法行为,涉及人数,事实经过';
  const row = `C-1,举报,2026-11-02,${name},${phone},${idNumber},${address},${platformAccount},示例骑手公司（演示）,,拖欠工资,3,我叫${name}`;
  return `${headings}\n${row}\n`;
}

async function importFile(officer: ApiSession): Promise<void> {
  const report = await officer.upload<{ accepted: number }>('/api/imports', 'chinese-complaints', importedFile());
  if (report.accepted !== 1) throw new TypeError(`the planted row was not accepted: ${JSON.stringify(report)}`);
}
