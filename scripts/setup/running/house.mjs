import { endRunningCommands } from '../processes/run.mjs';

/** Raised inside the set-up when a person stops it; not a failure. */
export class Stopped extends Error {}

/**
 * What runs, in the order in which it was started, so that it can be stopped in the opposite one.
 * A part is anything with `stop()`; nothing can be added once stopping has begun.
 */
export function openHouse() {
  const parts = [];
  let stopping = null;
  const stopParts = async () => {
    endRunningCommands();
    while (parts.length > 0) await parts.pop().stop();
  };
  return {
    add: async (part) => {
      if (stopping === null) return void parts.push(part);
      await part.stop();
      throw new Stopped();
    },
    find: (name) => parts.find((part) => part.name === name),
    isStopping: () => stopping !== null,
    stop: () => (stopping ??= stopParts()),
  };
}
