/** A set-up failure that a person can mend: says what happened and what to do, in Chinese and in English. */
export class Problem extends Error {
  constructor({ zh, en, cause }) {
    super(`${zh}\n  ${en}`, { cause });
    this.name = 'Problem';
  }
}

/** Prints a failure for a person: a Problem in its own words, anything else with its stack because it is a bug. */
export function printFailure(error, print = console.error) {
  print(`\n✗ ${error instanceof Problem ? error.message : (error?.stack ?? error)}`);
  if (error instanceof Problem && error.cause) print(`\n${indent(error.cause.message ?? String(error.cause))}`);
}

const indent = (text) => text.replace(/^/gm, '    ');
