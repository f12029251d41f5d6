/** The day on which the script is played, as the deployment counts it. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** The complaint that opens a case. */
export function complaint(index) {
  return {
    kind: 'complaint',
    channel: 'window',
    receivedOn: today(),
    confidential: false,
    urgent: false,
    reporter: { name: null, phone: null, idNumber: null, address: null, occupation: null, platformAccount: null },
    respondent: {
      name: `测量用工单位${index}`,
      creditCode: null,
      address: '示例路1号',
      region: null,
      legalPerson: null,
      phone: null,
      role: 'cooperating-employer',
    },
    platformName: null,
    relationClass: 'LR',
    violationCodes: ['V0601'],
    violationOn: today(),
    ongoing: true,
    workersAffected: 1,
    amountClaimedFen: 100_000,
    monthsUnpaid: 1,
    parallelProcedure: 'none',
    signals: [],
    peopleGathered: null,
    facts: `拖欠工资 ${index}`,
    requests: '支付工资',
    isDemo: true,
  };
}

/** What people do from triage to closure: an investigation with a penalty that is paid. */
export function steps(officials) {
  const on = today();
  return [
    ['P1', 'decide', triage],
    ['P2', 'file', { cause: '拖欠工资', source: '投诉', officials, recusals: [] }],
    ['P2', 'recordAct', { act: 'inquiry', actedOn: on, officials, description: '询问当事人并制作笔录' }],
    ['P2', 'conclude', { finding: 'violation', summary: '拖欠属实', minorAndCorrected: false }],
    ['P2', 'servePriorNotice', { ...priorNotice, servedOn: on }],
    ['P2', 'hearStatement', { statement: 'made', summary: '请求从轻', answer: '已复核', asksForHearing: false }],
    ['P2', 'decide', penalty],
    ['P2', 'serveDecision', { servedOn: on, serviceMode: 'direct' }],
    ['P2', 'recordPerformance', { performed: true, performedOn: on, note: '已缴纳' }],
    ['P3', 'decide', { decision: 'decline', reason: '已履行', toldOn: null }],
    ['P4', 'close', { summary: '已办结', complainantInformed: true }],
  ];
}

const priorNotice = {
  content: '拟处罚款',
  factsAndReasons: '拖欠工资',
  legalBase: '按测量的脚本',
  rights: '陈述、申辩',
  fineFen: 500_000,
  hearingRight: false,
  hearingOffered: false,
  serviceMode: 'direct',
};

const penalty = {
  decision: 'penalty',
  fineFen: 500_000,
  content: '罚款',
  legalBase: '按测量的脚本',
  legalReview: null,
  reviewRequired: false,
  groupDiscussion: null,
  discussionRequired: false,
  remedies: '可以申请行政复议或者提起行政诉讼',
  number: null,
  otherFineFen: null,
};

const triage = {
  relationClass: 'LR',
  violationCodes: ['V0601'],
  leadDepartment: 'HRSS-LI',
  joiners: [],
  path: 'investigate',
  reason: '属于受案范围',
  departureReason: '按测量的脚本办理',
};

/** Plays one case over HTTP; answers its id and how many milliseconds each step took. */
export async function playCase(person, index, script) {
  const { caseFileId } = await person.post('/api/complaints', complaint(index));
  const milliseconds = [];
  for (const [proceedingId, step, input] of script) {
    const startedAt = performance.now();
    await person.post(`/api/cases/${caseFileId}/commands`, { type: 'step', proceedingId, taskId: null, step, input });
    milliseconds.push(performance.now() - startedAt);
  }
  return { caseFileId, milliseconds };
}
