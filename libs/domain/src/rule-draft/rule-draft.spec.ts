import { describe, expect, it } from '@jest/globals';
import { day, moment } from '@app/testing';
import type { DraftChecks } from './draft-gates.js';
import { changesTo, draftedFiles } from './drafted-files.js';
import {
  activateDraft,
  approveDraft,
  DRAFT_STATES,
  draftState,
  editDraft,
  NEXT_DRAFT_STEPS,
  rebaseDraft,
  returnDraft,
  submitDraft,
  withdrawDraft,
  type DraftOutcome,
  type DraftState,
  type DraftStep,
  type RuleDraft,
} from './rule-draft.js';

const DRAFT: RuleDraft = {
  id: 'd',
  baseHash: 'base',
  files: { 'a.json': '1' },
  revision: 3,
  state: 'draft',
  pinnedHash: null,
  authors: ['writer'],
  approvals: [],
  changedBy: '何清',
  changedAt: moment('2026-11-27T00:00:00.000Z'),
};
const writer = { revision: 3, accountId: 'writer' };
const other = { revision: 3, accountId: 'other' };
const good: DraftChecks = {
  hash: 'new',
  problems: 0,
  failedExamples: 0,
  findings: 0,
  untested: [],
  belowFloor: null,
};
const NO_NEEDS = { unmeasured: [], aboveLimit: [], departments: [] };
const seen = { hash: 'new', checks: good, needs: NO_NEEDS, departmentCode: 'JOINT', reason: null };
const start = { on: null, today: day('2026-11-27'), inForce: 'base' };
const edit = { path: 'b.json', text: '2', baseText: null };
const inState = (state: DraftState): RuleDraft => ({ ...DRAFT, state, pinnedHash: 'new' });
const codeOf = (outcome: DraftOutcome): string => (outcome.ok ? outcome.value.state : outcome.refusal.code);

const TAKE: Readonly<Record<DraftStep, (draft: RuleDraft) => DraftOutcome>> = {
  edit: (draft) => editDraft(draft, edit, writer),
  submit: (draft) => submitDraft(draft, good, writer),
  approve: (draft) => approveDraft(draft, seen, other),
  return: (draft) => returnDraft(draft, other),
  activate: (draft) => activateDraft(draft, start, other),
  withdraw: (draft) => withdrawDraft(draft, writer),
  rebase: (draft) => rebaseDraft(draft, { baseHash: 'next', files: {} }, writer),
};
const STEPS = Object.keys(TAKE) as DraftStep[];
const TABLE = DRAFT_STATES.flatMap((state) => STEPS.map((step) => [state, step] as const));

describe('the steps of a draft', () => {
  it.each(TABLE)('from %s allow %s exactly where the table says so', (state, step) => {
    const allowed: readonly DraftStep[] = NEXT_DRAFT_STEPS[state];
    expect(TAKE[step](inState(state)).ok).toBe(allowed.includes(step));
  });

  it('refuse a stale revision with who changed it and when, whatever the step', () => {
    const stale = { ...writer, revision: 2 };
    expect(editDraft(DRAFT, edit, stale)).toMatchObject({
      refusal: { code: 'rule-pack.draft-changed', revision: 3, name: '何清', at: DRAFT.changedAt },
    });
  });

  it('raise the revision', () => {
    expect(editDraft(DRAFT, edit, writer)).toMatchObject({ value: { revision: 4 } });
  });
});

describe('editDraft', () => {
  it('makes whoever writes an author, and takes the approval away', () => {
    const outcome = editDraft(inState('approved'), edit, other);
    expect(outcome).toMatchObject({ value: { state: 'draft', pinnedHash: null, authors: ['writer', 'other'] } });
  });

  it('forgets a file that is as the base has it', () => {
    const outcome = editDraft(DRAFT, { path: 'a.json', text: '0', baseText: '0' }, writer);
    expect(outcome).toMatchObject({ value: { files: {} } });
  });
});

describe('submitDraft', () => {
  it.each([
    [{ ...good, problems: 1 }, 'rule-pack.checks-failed'],
    [{ ...good, failedExamples: 1 }, 'rule-pack.checks-failed'],
    [{ ...good, findings: 1 }, 'rule-pack.checks-failed'],
    [{ ...good, hash: null }, 'rule-pack.checks-failed'],
    [{ ...good, untested: ['R1'] }, 'rule-pack.examples-missing'],
    [{ ...good, belowFloor: { decision: 'routing', percent: 60, floor: 75 } }, 'rule-pack.score-below-floor'],
    [{ ...good, hash: 'base' }, 'rule-pack.nothing-changed'],
    [good, 'submitted'],
  ])('answers %j with %s', (checks, code) => {
    expect(codeOf(submitDraft(DRAFT, checks, writer))).toBe(code);
  });
});

describe('approveDraft', () => {
  it('wants another person, the pinned pack and checks that still pass', () => {
    const submitted = inState('submitted');
    expect(codeOf(approveDraft(submitted, seen, writer))).toBe('rule-pack.own-draft');
    expect(codeOf(approveDraft(submitted, { ...seen, hash: 'else' }, other))).toBe('rule-pack.other-content');
    const failing = { ...seen, checks: { ...good, failedExamples: 2 } };
    expect(codeOf(approveDraft(submitted, failing, other))).toBe('rule-pack.checks-failed');
    expect(codeOf(approveDraft(submitted, seen, other))).toBe('approved');
  });
});

describe('an approval of a change above the limit of its decision', () => {
  const needs = { ...NO_NEEDS, aboveLimit: ['routing'] };
  const third = { revision: 4, accountId: 'third' };
  const first = approveDraft(inState('submitted'), { ...seen, needs }, other);
  const afterFirst = first.ok ? first.value : DRAFT;

  it('leaves the draft submitted until a further person approves', () => {
    expect(afterFirst).toMatchObject({ state: 'submitted', approvals: [{ accountId: 'other' }] });
    const again = approveDraft(afterFirst, { ...seen, needs }, { ...third, accountId: 'other' });
    expect(codeOf(again)).toBe('rule-pack.approved-already');
    const own = approveDraft(afterFirst, { ...seen, needs }, { ...third, accountId: 'writer' });
    expect(codeOf(own)).toBe('rule-pack.own-draft');
  });

  it('wants the reason of the further person', () => {
    expect(codeOf(approveDraft(afterFirst, { ...seen, needs }, third))).toBe('rule-pack.reason-missing');
    const reasoned = approveDraft(afterFirst, { ...seen, needs, reason: '已逐件核对' }, third);
    expect(codeOf(reasoned)).toBe('approved');
  });

  it('is refused while nobody has measured the very pack', () => {
    const unmeasured = { ...seen, needs: { ...NO_NEEDS, unmeasured: ['routing'] } };
    expect(codeOf(approveDraft(inState('submitted'), unmeasured, other))).toBe('rule-pack.impact-missing');
  });

  it.each([
    ['an edit', (draft: RuleDraft) => editDraft(draft, edit, third)],
    ['a return', (draft: RuleDraft) => returnDraft(draft, third)],
  ])('is lost by %s', (_what, take) => {
    expect(take(afterFirst)).toMatchObject({ value: { state: 'draft', approvals: [] } });
  });
});

describe('an approval of a change that concerns departments', () => {
  it('is complete once each department with approvers of its own has approved', () => {
    const needs = { ...NO_NEEDS, departments: ['JOINT', 'SAMR'] };
    const first = approveDraft(inState('submitted'), { ...seen, needs }, other);
    expect(codeOf(first)).toBe('submitted');
    const draft = first.ok ? first.value : DRAFT;
    const theirs = { ...seen, needs, departmentCode: 'SAMR' };
    expect(codeOf(approveDraft(draft, theirs, { revision: 4, accountId: 'samr' }))).toBe('approved');
  });
});

describe('activateDraft', () => {
  it.each([
    ['2026-11-26', 'rule-pack.day-past'],
    ['2026-11-27', 'in-force'],
    ['2026-11-28', 'scheduled'],
  ])('takes %s for %s', (on, answer) => {
    expect(codeOf(activateDraft(inState('approved'), { ...start, on: day(on) }, other))).toBe(answer);
  });

  it('refuses where another pack is in force until then', () => {
    expect(activateDraft(inState('approved'), { ...start, inForce: 'else' }, other)).toMatchObject({
      refusal: { code: 'rule-pack.base-moved', inForce: 'else' },
    });
  });
});

describe('draftState', () => {
  it('reads an activated draft from its activation', () => {
    expect(
      (['scheduled', 'in-force', 'past', 'revoked', null] as const).map((one) => draftState('activated', one)),
    ).toEqual(['scheduled', 'in-force', 'superseded', 'suspended', 'suspended']);
  });
});

describe('draftedFiles and changesTo', () => {
  it('undo each other', () => {
    const base = new Map([['b.json', '1'], ['a.json', '1'], ['c.json', '1']]); // prettier-ignore
    const changed = { 'a.json': '2', 'b.json': null, 'd.json': '4' };
    const files = draftedFiles(base, changed);
    expect([...files]).toEqual([['a.json', '2'], ['c.json', '1'], ['d.json', '4']]); // prettier-ignore
    expect(changesTo(files, base)).toEqual(changed);
    expect(changesTo(base, base)).toEqual({});
  });
});
