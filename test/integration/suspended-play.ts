import type { Deadline } from '@app/domain';
import { BrokenFixtureError, day, openedPlay, played, stepOf, surroundings, type Play } from '@app/testing';

const SAID = { reason: '等待鉴定结论', document: '鉴委〔2026〕3号' };
const APPRAISAL = { type: 'suspend-deadline', because: 'appraisal', ...SAID } as const;

/** A case whose investigation is suspended from 2026-03-05 on, without an end. */
export function suspendedPlay(): Play {
  const play = investigatedPlay();
  const span = { from: day('2026-03-05'), until: null };
  const where = surroundings({ on: day('2026-03-05') });
  return played(play, { ...APPRAISAL, deadlineId: clockOf(play), ...span }, { where });
}

/** A case whose investigation was suspended from 2026-03-05, runs again since the 8th, and stands still from the 14th on. */
export function resumedPlay(): Play {
  const play = investigatedPlay();
  const deadlineId = clockOf(play);
  const [first, second] = [
    { from: day('2026-03-05'), until: day('2026-03-12') },
    { from: day('2026-03-14'), until: null },
  ];
  const where = surroundings({ on: day('2026-03-05') });
  const once = played(play, { ...APPRAISAL, deadlineId, ...first }, { where });
  const twice = played(once, { ...APPRAISAL, deadlineId, ...second }, { where });
  const resumedOn = day('2026-03-08');
  const resumption = { type: 'resume-deadline', deadlineId, resumedOn, ...SAID } as const;
  return played(twice, resumption, { where: surroundings({ on: resumedOn }) });
}

function investigatedPlay(): Play {
  const triaged = openedPlay();
  const filing = played(triaged, stepOf(triaged.caseFile, ['triage', 'decide'], {}));
  return played(filing, stepOf(filing.caseFile, ['investigation', 'file'], {}));
}

function clockOf({ caseFile }: Play): Deadline['id'] {
  const clock = caseFile.deadlines.find((one) => one.clock === 'investigation' && one.status === 'running');
  if (clock === undefined) throw new BrokenFixtureError('no clock of the investigation');
  return clock.id;
}
