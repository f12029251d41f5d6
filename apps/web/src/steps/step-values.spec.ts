import type { TaskView } from '@app/contracts';
import { caseFileId, type Instant } from '@app/domain';
import { stepFormOf } from './step-forms';
import type { StepValues } from './form-definition';
import { departs, fieldsOf, inputOf, missingFields, proposedValues } from './step-values';

const AT = '2026-03-03T02:00:00.000Z' as Instant; // an instant as a test writes it

function escalationTask(next: string): TaskView {
  return {
    caseFileId: caseFileId('01940000-0000-7000-8000-000000000001'),
    taskId: 'T1',
    caseNumber: 'HRSS-LI-2026-00001',
    enterpriseName: null,
    duty: 'decide-escalation',
    clock: null,
    lane: 'todo',
    proceedingId: 'P1',
    proceedingKind: 'escalation',
    proceedingStatus: 'pending',
    departmentCode: 'HRSS-LI',
    status: 'open',
    openedAt: AT,
    deadlineId: null,
    dueOn: null,
    dueAt: null,
    provisional: false,
    unit: null,
    standstill: null,
    lamp: 'green',
    assignee: null,
    endedBy: null,
    endedAt: null,
    revision: 0,
    proposal: { recordId: 'R', decision: 'escalation', outcome: { next }, fired: [] },
    urgent: false,
  };
}

const form = stepFormOf('escalation', 'decide');

describe('proposedValues', () => {
  it('fills in what the rules propose', () => {
    expect(form && proposedValues(form, escalationTask('penalty'))).toEqual({ next: 'penalty' });
  });

  it('fills in nothing that the form does not offer, so that the person says why', () => {
    const task = escalationTask('red-alert');
    expect(form && proposedValues(form, task)).toEqual({});
    expect(form && departs(form, task, { next: null })).toBe(true);
  });
});

const missing = (kind: Parameters<typeof stepFormOf>[0], step: string, values: StepValues): readonly string[] => {
  const definition = stepFormOf(kind, step);
  return definition === undefined ? ['no form'] : missingFields(fieldsOf(definition), values);
};

describe('missingFields', () => {
  const triage = { relationClass: 'LR', path: 'guide' };

  it('names a required text that is empty, though the schema lets it pass', () => {
    expect(missing('triage', 'decide', { ...triage, reason: '  ' })).toEqual(['reason']);
    expect(missing('triage', 'decide', { ...triage, reason: '事实清楚' })).toEqual([]);
  });

  it('asks for a hidden answer only once it is shown', () => {
    expect(missing('interview', 'conclude', { result: 'no-issue', note: '无' })).toEqual([]);
    expect(missing('interview', 'conclude', { result: 'promise', note: '无' })).toEqual(['promise', 'promisedOn']);
    expect(missing('measure', 'decide', { decision: 'intend', reason: '符合条件', toldOn: null })).toEqual(['toldOn']);
  });

  it('asks for the answer to an objection that was made', () => {
    const impose = { startsOn: '2026-11-27', objectionAnswer: '' };
    expect(missing('measure', 'impose', { ...impose, objection: 'none' })).toEqual([]);
    expect(missing('measure', 'impose', { ...impose, objection: 'rejected' })).toEqual(['objectionAnswer']);
  });

  it('leaves optional texts alone', () => {
    expect(missing('oversight', 'receipt', {})).toEqual([]);
  });
});

describe('inputOf', () => {
  it('never answers no for a person who was asked and has not answered', () => {
    const notice = stepFormOf('interview', 'serveNotice');
    expect(notice && inputOf(notice, { summonedPost: 'deputy' })).toMatchObject({ hasMandate: null });
    expect(notice && inputOf(notice, { summonedPost: 'main-person' })).toMatchObject({ hasMandate: false });
  });
});
