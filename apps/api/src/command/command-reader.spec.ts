import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  CalendarReader,
  DepartmentListRepository,
  ForecastGroundRepository,
  RulePackReader,
  unopenedDatabase,
  type CommandGround,
} from '@app/persistence';
import { instantFromEpoch } from '@app/domain';
import { LegalClock } from '@app/platform';
import { A_CASE, OFFICIALS } from '@app/testing';
import { CaseRules } from '../rule-pack/case-rules.js';
import { DutyKinds } from '../statutory-duty/duty-kinds.js';
import { CommandReader } from './command-reader.js';

const GROUND: CommandGround = {
  signedIn: {
    tokenHash: 'h',
    accountId: OFFICIALS[0],
    accountName: 'officer',
    displayName: '示例',
    departmentCode: 'HRSS-LI',
    departmentName: { zh: '劳动监察', en: 'Labour inspection' },
    powers: [],
    role: 'officer',
    mustChangePassword: false,
    viaProvider: false,
    provenBy: 'password',
    provenAt: instantFromEpoch(0),
    factorResetAt: null,
  },
  stage: 'triage',
  intoStage: null,
  earlier: null,
  proceedingKind: null,
  holder: null,
  powers: {},
  certifiedOfficials: [],
};

/** A clock that is read a millisecond before midnight first, and after it from then on. */
function clockAtMidnight(): LegalClock {
  const midnight = Date.parse('2026-03-05T16:00:00.000Z');
  let read = midnight - 1;
  return new LegalClock('Asia/Shanghai', () => read++);
}

/** A reader that asks no database: only the opening of a duty does. */
function readerAt(clock: LegalClock): CommandReader {
  const database = unopenedDatabase({ url: 'postgres://127.0.0.1:1/none', poolSize: 1 });
  const rules = new CaseRules(new CalendarReader(database), new RulePackReader(database));
  const duties = new DutyKinds(clock, new ForecastGroundRepository(database), rules);
  return new CommandReader(clock, duties, new DepartmentListRepository(database));
}

describe('CommandReader', () => {
  it('tells the legal day in which the instant of the command lies, even at midnight', async () => {
    const reader = readerAt(clockAtMidnight());
    const request = { type: 'reopen', reason: '新的证据' } as const;
    expect(
      await reader.surroundingsOf({ commandId: randomUUID(), caseFileId: A_CASE, request, ground: GROUND }),
    ).toMatchObject({
      at: '2026-03-05T15:59:59.999Z',
      on: '2026-03-05',
    });
  });
});
