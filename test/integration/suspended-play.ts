import { BrokenFixtureError, day, openedPlay, played, stepOf, surroundings, type Play } from '@app/testing';

/** A case whose investigation is suspended from 2026-03-05 on, without an end. */
export function suspendedPlay(): Play {
  const triaged = openedPlay();
  const filing = played(triaged, stepOf(triaged.caseFile, ['triage', 'decide'], {}));
  const play = played(filing, stepOf(filing.caseFile, ['investigation', 'file'], {}));
  const clock = play.caseFile.deadlines.find((one) => one.clock === 'investigation' && one.status === 'running');
  if (clock === undefined) throw new BrokenFixtureError('no clock of the investigation');
  const span = { because: 'appraisal', from: day('2026-03-05'), until: null } as const;
  const said = { reason: '等待鉴定结论', document: '鉴委〔2026〕3号' };
  const where = surroundings({ on: day('2026-03-05') });
  return played(play, { type: 'suspend-deadline', deadlineId: clock.id, ...span, ...said }, { where });
}
