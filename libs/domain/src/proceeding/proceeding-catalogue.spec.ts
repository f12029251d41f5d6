import { describe, expect, it } from '@jest/globals';
import { PROCEEDINGS } from './proceeding-catalogue.js';
import type { ProceedingKind } from './proceeding.js';
import { isFinal } from './step.js';

const KINDS = Object.keys(PROCEEDINGS) as ProceedingKind[];

describe('PROCEEDINGS', () => {
  it.each(KINDS)('opens %s in a status of its own that puts a duty on somebody', (kind) => {
    const { initial, statuses } = PROCEEDINGS[kind];
    expect(statuses[initial]?.duty).toEqual(expect.any(String));
  });

  it.each(KINDS)('lets every status of %s that has a duty be left by some step', (kind) => {
    const { statuses, steps } = PROCEEDINGS[kind];
    const left = new Set(Object.values(steps).flatMap((step) => step.from));
    const stuck = Object.entries(statuses).filter(([name, status]) => !isFinal(status) && !left.has(name));
    expect(stuck).toEqual([]);
  });

  it.each(KINDS)('takes no step of %s from a status that does not exist or has ended', (kind) => {
    const { statuses, steps } = PROCEEDINGS[kind];
    const wrong = Object.values(steps).flatMap((step) => step.from.filter((name) => isFinal(statuses[name])));
    expect(wrong).toEqual([]);
  });

  it.each(KINDS)('runs a clock for every duty of %s', (kind) => {
    const { statuses } = PROCEEDINGS[kind];
    const untimed = Object.values(statuses).filter(
      (status) => !isFinal(status) && status.clock === undefined && status.clockOf === undefined,
    );
    expect(untimed).toEqual([]);
  });

  it('gives every event a name of its own', () => {
    const names = KINDS.flatMap((kind) => [
      PROCEEDINGS[kind].openedEvent,
      ...Object.values(PROCEEDINGS[kind].steps).map((step) => step.event),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
