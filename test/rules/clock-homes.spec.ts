import { describe, expect, it } from '@jest/globals';
import {
  decide,
  EXTENSION_RULES,
  exactMilliseconds,
  homeOfClock,
  NO_HISTORY,
  PROCEEDINGS,
  WITHIN_ANOTHER,
  type Deadline,
  type Period,
  type ProceedingKind,
} from '@app/domain';
import { clockOffers, factsFor, type ClockOffer } from '@app/rules';
import { aDuty, openedPlay, recordedCalendar, refusalOf, surroundings } from '@app/testing';
import { loadedPack } from './pack-files.js';

const pack = loadedPack('platform-labour');
const { caseFile } = openedPlay();
const { at, on } = surroundings();

const asked = { caseFile, proceedingId: 'P1', clock: null, deadline: null, rung: null, at, on } as const;
const around = { enterprise: NO_HISTORY, calendar: async () => Promise.resolve(recordedCalendar()) };
const offers = clockOffers(pack, await factsFor(pack, asked, around), '2026-11-27');

const KINDS = Object.keys(PROCEEDINGS) as ProceedingKind[];

/** Clocks that the tables of procedures run. */
function clocksRun(kinds: readonly ProceedingKind[]): ReadonlySet<string> {
  return new Set(
    kinds.flatMap((kind) => Object.values(PROCEEDINGS[kind].statuses).flatMap(({ clock }) => clock ?? [])),
  );
}

/** The clock that a person gets by opening a duty of a kind; `null` when the case refuses. */
function opened({ clock, period }: ClockOffer): Deadline | null {
  const startAt = exactMilliseconds(period) === null ? null : at;
  const decision = decide(caseFile, aDuty({ clock, startAt }), surroundings({ periodUnit: period.unit }));
  const effects = decision.ok ? decision.value.flatMap((event) => event.effects) : [];
  return effects.find((effect) => effect.kind === 'deadline-started')?.deadline ?? null;
}

/** Kinds of the rules that nobody can start: neither a procedure, nor as a length of another clock, nor as a duty. */
function lost(run: ReadonlySet<string>): readonly string[] {
  return offers
    .filter(({ clock }) => !run.has(clock) && WITHIN_ANOTHER[clock] === undefined)
    .filter((offer) => opened(offer)?.clock !== offer.clock)
    .map(({ clock }) => clock);
}

describe('every clock of the deadline decision', () => {
  it('is started by a procedure, within another clock, or as a statutory duty', () => {
    expect(offers.length).toBeGreaterThan(100);
    expect(lost(clocksRun(KINDS))).toEqual([]);
  });

  it('would be missed if its procedure did not run it', () => {
    expect(lost(clocksRun(KINDS.filter((kind) => kind !== 'warning')))).toEqual([
      'warning-issue',
      'warning-reply',
      'warning-service',
    ]);
  });

  it('has one home and is never offered twice', () => {
    const run = clocksRun(KINDS);
    const wrong = offers.filter((offer) => {
      const isOffered = opened(offer) !== null;
      return isOffered === (run.has(offer.clock) || WITHIN_ANOTHER[offer.clock] !== undefined);
    });
    expect(wrong.map(({ clock }) => clock)).toEqual([]);
    expect(offers.filter(({ clock }) => homeOfClock(clock).by === 'statutory-duty').length).toBeGreaterThan(55);
  });

  it('has its article and its certainty where it is offered', () => {
    const bare = offers.filter(({ cites, level }) => cites.length === 0 || !/^[ABCD](-L)?$/.test(level));
    expect(bare).toEqual([]);
  });

  it('includes the three days, the 24 hours and the thirty minutes', () => {
    const length = (clock: string): Period | undefined => offers.find((offer) => offer.clock === clock)?.period;
    expect(length('criminal-transfer-decision')).toEqual({ amount: 3, unit: 'calendar-day-no-roll' });
    expect(length('criminal-transfer')).toEqual({ amount: 24, unit: 'hour' });
    expect(length('incident-phone')).toEqual({ amount: 30, unit: 'minute' });
  });
});

describe('a length within another clock', () => {
  const extensions = offers.filter(({ clock }) => EXTENSION_RULES[WITHIN_ANOTHER[clock] ?? '']?.limit != null);

  it.each(extensions.map(({ clock, period }) => [clock, period] as const))(
    '%s is the longest extension that its clock allows',
    (clock, period) => {
      expect(EXTENSION_RULES[WITHIN_ANOTHER[clock] ?? '']?.limit).toEqual(period);
    },
  );

  it('is found for every extension of a clock', () => {
    expect(extensions.map(({ clock }) => clock)).toEqual(
      offers.map(({ clock }) => clock).filter((clock) => clock.endsWith('-extension')),
    );
  });
});

describe('a kind that the rules do not know', () => {
  it('is not offered, and is refused by the case', () => {
    expect(offers.map(({ clock }) => clock)).not.toContain('unheard-of');
    const unruled = surroundings({ periodUnit: null });
    expect(refusalOf(openedPlay(), aDuty({ clock: 'unheard-of' }), unruled)).toBe('statutory-duty.kind-unknown');
  });
});
