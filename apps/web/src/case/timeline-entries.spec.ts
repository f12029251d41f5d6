import type { TimelineEntry } from '@app/contracts';
import { answersOf, timelineRows } from './timeline-entries';

const ACTOR = { accountId: '00000000-0000-4000-8000-000000000001', displayName: '王芳', departmentCode: 'HRSS-LI' };

function entry(seq: number, on: string, isByPerson: 'person' | 'engine'): TimelineEntry {
  return {
    seq,
    type: 'CaseOpened',
    at: `${on}T01:00:00Z`,
    on,
    actor: isByPerson === 'person' ? ACTOR : null,
    departmentCode: 'HRSS-LI',
    proceedingId: seq === 1 ? 'P1' : 'P2',
    proceedingKind: 'triage',
    data: {},
    documents: [],
    recordIds: [],
    adoptedPack: null,
  } as unknown as TimelineEntry; // the brands of ids and days are of no matter here
}

describe('timeline rows', () => {
  it('folds neighbouring events of the engine into one row', () => {
    const rows = timelineRows([entry(1, '2026-11-01', 'engine'), entry(2, '2026-11-01', 'engine')], null);
    expect(rows).toEqual([
      { row: 'engine', entries: [expect.objectContaining({ seq: 2 }), expect.objectContaining({ seq: 1 })] },
    ]);
  });

  it('shows a pause of several days as one row and none for a short one', () => {
    const rows = timelineRows(
      [entry(1, '2026-11-01', 'person'), entry(2, '2026-11-14', 'person'), entry(3, '2026-11-15', 'person')],
      null,
    );
    expect(rows.map(({ row }) => row)).toEqual(['event', 'event', 'idle', 'event']);
    expect(rows[2]).toEqual({ row: 'idle', days: 12, after: 1 });
  });

  it('keeps only the events of the chosen procedure', () => {
    const rows = timelineRows([entry(1, '2026-11-01', 'person'), entry(2, '2026-11-02', 'person')], 'P1');
    expect(rows).toHaveLength(1);
  });
});

describe('answers of an event', () => {
  const notice = { heldOn: '2026-11-20', hasMandate: false };

  it('leave out a question that the form did not ask', () => {
    const data = { ...notice, summonedPost: 'main-person' };
    expect(answersOf({ proceedingKind: 'interview', data })).toEqual({
      heldOn: '2026-11-20',
      summonedPost: 'main-person',
    });
  });

  it('keep the answer no to a question that was asked', () => {
    const data = { ...notice, summonedPost: 'deputy' };
    expect(answersOf({ proceedingKind: 'interview', data })).toEqual(data);
  });

  it('keep what no form asks for', () => {
    expect(answersOf({ proceedingKind: null, data: notice })).toEqual(notice);
  });
});
