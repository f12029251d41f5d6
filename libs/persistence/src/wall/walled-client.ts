import type pg from 'pg';
import { SteadyClient } from './steady-client.js';
import { ViewedQuery } from './viewed-query.js';
import { presentPreamble, type Preamble } from './viewing.js';

/** Statements that move a transaction and read nothing: some of them must come before every other statement. */
const MOVES_TRANSACTION = /^\s*(START|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET)\b/i;

type Answer = (fault: unknown, result?: unknown) => void;

/** The driver's `query` has many forms; all of them are this one. */
interface AnyQuery {
  query(config: unknown, values?: unknown, answer?: unknown): unknown;
}

const Client = SteadyClient as unknown as new (
  config?: string | pg.ClientConfig,
) => Omit<pg.Client, 'query'> & AnyQuery;

/** A connection that tells the database with every statement who looks. */
export class WalledClient extends Client {
  override query(config: unknown, values?: unknown, answer?: unknown): unknown {
    const preamble = presentPreamble();
    if (preamble === null || !isStatement(config)) return super.query(config, values, answer);
    const given = Array.isArray(values) ? values : undefined;
    const callback = [values, answer].find(isAnswer);
    if (callback === undefined) return this.promised(preamble, config, given);
    super.query(new ViewedQuery(preamble, [config, given, callback]));
    return undefined;
  }

  private async promised(preamble: Preamble, config: unknown, values: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle: Answer = (fault, result) => {
        if (fault instanceof Error) reject(fault);
        else resolve(result);
      };
      super.query(new ViewedQuery(preamble, [config, values, settle]));
    });
  }
}

function isAnswer(given: unknown): given is Answer {
  return typeof given === 'function';
}

function isStatement(config: unknown): boolean {
  if (typeof config === 'string') return !MOVES_TRANSACTION.test(config);
  return typeof config === 'object' && config !== null && 'text' in config && !('submit' in config);
}
