/** An informant whose particulars appear nowhere else. */
export const PERSON = {
  name: '嵇若棠',
  phone: '13762290418',
  idNumber: '330106199206158823',
  address: '青梧弄二十一号后楼',
  platformAccount: 'rider-5190-jiruotang',
};

/** What the informant told; nobody else tells it. */
export const TOLD = '那天夜里只有我一个人看见站长改了考勤';

const NOBODY = { name: null, phone: null, idNumber: null, address: null, occupation: null, platformAccount: null };

/** A complaint, or a report by the informant that is given, that bears a mark wherever a text may stand. */
export function complaintOf({ mark, informant = null }) {
  const isReport = informant !== null;
  return {
    ...SOUND,
    ...(isReport
      ? { kind: 'report', confidential: true, summary: `${mark}考勤被改` }
      : { kind: 'complaint', confidential: false }),
    reporter: { ...NOBODY, ...informant },
    respondent: { ...RESPONDENT, name: `示例公司${mark}` },
    facts: isReport ? `${informant === PERSON ? TOLD : '站点扣发'}，我叫${informant.name}` : `${mark}拖欠两个月配送费`,
    requests: isReport ? null : `${mark}支付拖欠报酬`,
  };
}

const RESPONDENT = {
  creditCode: null,
  address: null,
  region: null,
  legalPerson: null,
  phone: null,
  role: 'cooperating-employer',
};

const SOUND = {
  ...{ channel: 'window', receivedOn: '2026-11-02', urgent: false, platformName: null, relationClass: 'LR' },
  ...{
    violationCodes: ['V0601'],
    violationOn: '2026-10-01',
    ongoing: true,
    workersAffected: 3,
    amountClaimedFen: 8_600_000,
  },
  ...{ monthsUnpaid: 2, parallelProcedure: 'none', signals: [], peopleGathered: null, isDemo: true },
};

/** A file with one row that bears the mark. */
export function fileOf(mark) {
  const form = new FormData();
  const row = `C-1,线索,2026-11-02,${mark}公司,,拖欠工资,${mark}拖欠`;
  const text = `登记编号,类型,收到日期,被投诉单位,统一社会信用代码,违法行为,事实经过\n${row}\n`;
  form.append('profile', 'chinese-complaints');
  form.append('file', new Blob([text], { type: 'text/csv' }), `${mark}.csv`);
  return form;
}
