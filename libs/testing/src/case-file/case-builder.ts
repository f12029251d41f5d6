import {
  accountId,
  caseFileId,
  instant,
  plainDate,
  type Actor,
  type CaseSubject,
  type Instant,
  type PlainDate,
  type Power,
  type PowersByDepartment,
  type Surroundings,
} from '@app/domain';

/** A text that a test wrote as a day or an instant is none. */
export class BrokenFixtureError extends Error {}

/** A day, as a test writes it. @throws BrokenFixtureError */
export function day(text: string): PlainDate {
  const on = plainDate(text);
  if (on === null) throw new BrokenFixtureError(`${text} is no day`);
  return on;
}

/** An instant, as a test writes it. @throws BrokenFixtureError */
export function moment(text: string): Instant {
  const at = instant(text);
  if (at === null) throw new BrokenFixtureError(`${text} is no instant`);
  return at;
}

/** Two certified officials and a third person without a certificate. */
export const OFFICIALS = [
  accountId('00000000-0000-4000-8000-000000000001'),
  accountId('00000000-0000-4000-8000-000000000002'),
  accountId('00000000-0000-4000-8000-000000000003'),
] as const;

/** A case id for tests. */
export const A_CASE = caseFileId('01940000-0000-7000-8000-000000000001');

/** Powers of the departments of the default deployment, as far as tests need them. */
export const POWERS_OF: PowersByDepartment = {
  'HRSS-LI': [
    'register',
    'triage',
    'investigate',
    'order-rectification',
    'interview',
    'warn',
    'mediate',
    'impose-measure',
    'receive-referral',
  ],
  SAMR: [
    'register',
    'triage',
    'investigate',
    'order-rectification',
    'interview',
    'warn',
    'mediate',
    'impose-measure',
    'receive-referral',
  ],
  UNION: ['register', 'triage', 'send-union-letter', 'interview', 'mediate', 'impose-measure', 'receive-referral'],
  COURT: [
    'register',
    'triage',
    'suggest-judicially',
    'confirm-mediation',
    'mediate',
    'impose-measure',
    'receive-referral',
  ],
  JOINT: ['register', 'triage', 'coordinate', 'oversee', 'receive-referral'],
  POLICE: ['receive-referral', 'triage'],
} satisfies Record<string, readonly Power[]>;

/** A subject: a wage complaint of one worker, received on 2026-03-02. */
export function aSubject(change: Partial<CaseSubject> = {}): CaseSubject {
  return {
    complaintId: null,
    enterpriseId: null,
    kind: 'complaint',
    channel: 'window',
    confidential: false,
    urgent: false,
    receivedOn: day('2026-03-02'),
    violationCodes: ['V0601'],
    relationClass: 'LR',
    workersAffected: 1,
    amountClaimedFen: 1_200_000,
    monthsUnpaid: 2,
    violationOn: day('2026-02-15'),
    ongoing: false,
    respondentIdentified: true,
    parallelProcedure: 'none',
    signals: [],
    peopleGathered: null,
    ...change,
  };
}

/** A person of a department, the head unless said otherwise. */
export function anActor(departmentCode: string, role: Actor['role'] = 'lead'): Actor {
  return { accountId: OFFICIALS[0], departmentCode, role };
}

/** Surroundings of a command on 2026-03-03, by the labour inspection's head unless said otherwise. */
export function surroundings(change: Partial<Surroundings> = {}): Surroundings {
  return {
    actor: anActor('HRSS-LI'),
    at: moment('2026-03-03T02:00:00.000Z'),
    on: day('2026-03-03'),
    powers: POWERS_OF,
    certifiedOfficials: [OFFICIALS[0], OFFICIALS[1]],
    ...change,
  };
}
