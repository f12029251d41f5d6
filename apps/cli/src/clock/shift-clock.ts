import { randomUUID } from 'node:crypto';
import { clockSchema, ROUTES, type ClockView } from '@app/contracts';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { ApiRefusal, ApiSession } from '../import/api-session.js';
import { readCredentials } from '../import/credentials.js';
import { clockLines } from './clock-lines.js';

/** Moves the clock of a training deployment forward, or changes its rate, through the API. */
export const shiftClock: Command = {
  name: 'clock shift',
  operands: [],
  options: {
    days: { type: 'string' },
    to: { type: 'string' },
    rate: { type: 'string' },
    reason: { type: 'string' },
    ...JSON_OPTION,
  },
  usage: '--days <n> | --to <YYYY-MM-DD> | --rate <n>  --reason <text> [--json]',
  summary: 'clock.shift-summary',
  audit: () => ({ action: 'clock.shifted', object: null }),
  run: runShift,
};

async function runShift({ options, environment, terminal }: Call): Promise<ExitCode> {
  const asked = askedIn(options);
  if (asked === null) {
    terminal.say('clock.not-one');
    return 2;
  }
  const session = await ApiSession.begin(environment.LIANDU_URL, await readCredentials(environment));
  try {
    const clock = (await shift(session, asked)) ?? (await shiftedUntold(session, terminal));
    if (options['json'] === true) terminal.printJson(clock);
    else terminal.print(...clockLines(clock));
    return 0;
  } finally {
    await session.end();
  }
}

/** What is sent; the API checks it. `null` unless exactly one of the three is given, with a reason. */
function askedIn({ days, to, rate, reason }: Call['options']): Readonly<Record<string, unknown>> | null {
  const given = [days, to, rate].filter((one) => one !== undefined);
  if (given.length !== 1 || reason === undefined) return null;
  if (days !== undefined) return { days: Number(days), reason };
  return to === undefined ? { rate: Number(rate), reason } : { on: to, reason };
}

/** The clock as shifted; `null` when the shift is on record and the cases could not be told of it yet. */
async function shift(session: ApiSession, asked: Readonly<Record<string, unknown>>): Promise<ClockView | null> {
  try {
    return await session.ask({
      route: ROUTES.shiftClock,
      body: JSON.stringify(asked),
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      answer: clockSchema,
    });
  } catch (fault) {
    if (fault instanceof ApiRefusal && fault.code === 'temporal.unavailable') return null;
    throw fault;
  }
}

/** Says that the clock has moved all the same: a person who tries again would move it twice. */
async function shiftedUntold(session: ApiSession, terminal: Call['terminal']): Promise<ClockView> {
  terminal.say('clock.told-later');
  return session.ask({ route: ROUTES.readClock, answer: clockSchema });
}
