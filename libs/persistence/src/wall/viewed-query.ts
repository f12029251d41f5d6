import pg from 'pg';
import type { Preamble } from './viewing.js';

/** The part of the driver's connection that a query writes to; the driver has no types for it. */
interface Wire {
  readonly parsedStatements: Record<string, unknown>;
  readonly submittedNamedStatements: Record<string, unknown>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(bound: { readonly statement: string; readonly values: readonly string[] }): void;
  execute(portal: { readonly portal: string }): void;
}

/** The part of the driver's query that is changed here. */
interface WireQuery {
  name: string | undefined;
  text: string;
  prepare(wire: Wire): void;
  requiresPreparation(): boolean;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleError(fault: unknown, wire: Wire): void;
}

/** How the driver is asked: text or statement, values, and who gets the answer. */
export type Asked = readonly [config: unknown, values: unknown, answer: unknown];

const DriverQuery = pg.Query as unknown as new (...asked: Asked) => WireQuery; // the driver's types show less than there is

/** Connections that have planned a preamble, by its name. */
const planned = new WeakMap<Wire, Set<string>>();

/**
 * A statement with its preamble in front. Both go out before one Sync: one round trip, and one transaction unless one is
 * open, so that the settings of the preamble end with it and never meet the next user of the connection.
 */
export class ViewedQuery extends DriverQuery {
  declare private statementName: string | undefined;
  declare private isAtPreamble: boolean;

  constructor(
    private readonly preamble: Preamble,
    asked: Asked,
  ) {
    super(...asked);
    this.isAtPreamble = false;
  }

  /** Hidden while the preamble is answered: the driver would take its ParseComplete for that of the statement. */
  override get name(): string | undefined {
    return this.isAtPreamble ? undefined : this.statementName;
  }

  override set name(name: string | undefined) {
    this.statementName = name;
  }

  override requiresPreparation(): boolean {
    return true;
  }

  override prepare(wire: Wire): void {
    const { name, text, values } = this.preamble;
    if (!hasPlanned(wire, name)) wire.parse({ name, text });
    wire.bind({ statement: name, values });
    wire.execute({ portal: '' });
    super.prepare(wire);
    this.isAtPreamble = true;
  }

  override handleDataRow(message: unknown): void {
    if (!this.isAtPreamble) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (!this.isAtPreamble) {
      super.handleCommandComplete(message, wire);
      return;
    }
    this.isAtPreamble = false;
    notePlanned(wire, this.preamble.name);
  }

  override handleError(fault: unknown, wire: Wire): void {
    // the statement itself was skipped, and with it its plan
    if (this.isAtPreamble && this.statementName !== undefined)
      Reflect.deleteProperty(wire.submittedNamedStatements, this.statementName);
    super.handleError(fault, wire);
  }
}

function hasPlanned(wire: Wire, name: string): boolean {
  return planned.get(wire)?.has(name) === true;
}

function notePlanned(wire: Wire, name: string): void {
  const names = planned.get(wire) ?? new Set();
  planned.set(wire, names.add(name));
}
