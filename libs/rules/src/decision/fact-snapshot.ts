import type { EnterpriseHistory } from '@app/domain';

/**
 * The facts that the default pack decides on. Amounts of money in fen (1/100 CNY), lengths of time in whole days;
 * `null` means not known or does not apply. A fact is never left out.
 */
export interface FactSnapshot {
  readonly case: CaseFacts;
  readonly enterprise: EnterpriseFacts;
  readonly proceeding: ProceedingSnapshot;
  readonly clock: ClockFacts;
}

/** What is known about the matter. */
export interface CaseFacts {
  readonly stage: string;
  readonly kind: 'complaint' | 'report' | 'clue' | 'transfer';
  readonly channel: string;
  readonly relationClass: 'LR' | 'QLR' | 'CIVIL' | 'UNKNOWN';
  readonly relationUnknownDays: number | null;
  readonly violationCodes: readonly string[];
  readonly mainCode: string | null;
  readonly workersAffected: number | null;
  readonly amountClaimedFen: number | null;
  readonly monthsUnpaid: number | null;
  readonly ongoing: boolean | null;
  /** Calendar days since the violation ended, or since it began when it does not continue. */
  readonly violationAgeDays: number | null;
  readonly confidential: boolean;
  readonly urgent: boolean;
  readonly respondentIdentified: boolean;
  readonly ownHarmClear: boolean | null;
  readonly inScope: boolean | null;
  readonly inJurisdiction: boolean | null;
  readonly parallelProcedure: 'none' | 'arbitration' | 'court' | 'petition';
  /** How often the matter has been handed to another department. */
  readonly handOvers: number;
  readonly departmentsInvolved: number;
  readonly signals: readonly string[];
  readonly peopleGathered: number | null;
}

/** What is known about the enterprise over all its cases; a first offence is a fact of the procedure that asks. */
export interface EnterpriseFacts extends Omit<EnterpriseHistory, 'firstOffence' | 'recorded'> {
  readonly headPlatform: boolean | null;
  readonly reportOverduePeriods: number | null;
}

/** What is known about the procedure that asks; `kind` is null when none does. */
export interface ProceedingSnapshot {
  readonly kind: string | null;
  readonly status: string | null;
  readonly result: string | null;
  /** How often the summoned person stayed away. */
  readonly appearances: number;
  readonly extensions: number;
  readonly corrected: boolean | null;
  readonly minor: boolean | null;
  readonly firstOffence: boolean | null;
  /** Whether a written order has been served. */
  readonly ordered: boolean;
  /** Whether the order concerns pay. */
  readonly wage: boolean;
  readonly penaltyFen: number | null;
}

/** What is known about the clock that asks; `kind` is null when none does. */
export interface ClockFacts {
  readonly kind: string | null;
  readonly rung: 'reminder' | 'yellow' | 'red' | 'oversight' | 'ranking' | null;
  readonly overdueDays: number;
  readonly percentUsed: number;
  /** Whom a running clock binds: a department, a court or the police, a party; `null` when none runs. */
  readonly binds: 'department' | 'independent' | 'party' | null;
  readonly receipted: boolean | null;
}
