import {
  consequences,
  evolve,
  withinStatute,
  startDeadline,
  tellAsRuled,
  toldDue,
  type CaseEffect,
  type CaseEvent,
  type CaseFile,
  type Deadline,
  type Period,
  type SlotValue,
  type Surroundings,
} from '@app/domain';
import type { NewDecisionRecord, Settled, Settling, SettlingGround } from '@app/persistence';
import type { Asked } from '@app/rules';
import type { DueCalendar } from '../deadline/due-calendar.js';
import { readLadder } from '../deadline/ladder.js';
import { FollowedPacks } from '../decision/followed-packs.js';
import type { RuleBook, RuleAnswer } from '../decision/rule-book.js';

/** A clock for which neither a person nor the rules gave a period: the pack lacks it, and nobody may guess. */
export class UnknownPeriodError extends Error {}

const NOTHING_AROUND = { powers: {}, withoutDesk: [] } as const;

/** Fills in what only the outside knows, event by event: due days by the calendar, proposals by the rules. */
export class EventSettler {
  private readonly records: NewDecisionRecord[] = [];
  private readonly packs: FollowedPacks;
  private around: Promise<SettlingGround> | null = null;

  constructor(
    private readonly tools: { readonly rules: RuleBook; readonly calendar: DueCalendar },
    private readonly settling: Settling,
  ) {
    this.packs = new FollowedPacks(tools.rules, settling);
  }

  /** Settles the events of a command and those that follow from the answers by themselves. */
  async settle(events: readonly CaseEvent[]): Promise<Settled> {
    const waiting = [...events];
    const settled: CaseEvent[] = [];
    let current = this.settling.before;
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      const told = await this.packs.withAdoption(event, current);
      const filled = await this.fill(told, evolve(current, told));
      const after: CaseFile = evolve(current, filled);
      settled.push(filled);
      waiting.unshift(...consequences(after, filled, await this.surroundings(filled)));
      current = after;
    }
    if (current === null) throw new UnknownPeriodError('a transition without events');
    return { events: settled, after: current, records: this.records };
  }

  /** What stands around is looked up only where something may follow: a measure, or a letter to a department. */
  private async surroundings({ actor, at, on, effects }: CaseEvent): Promise<Surroundings> {
    const mayFollow = effects.some(
      (one) => one.kind === 'proposal-asked' && (one.request.decision === 'measure' || one.request.rung !== null),
    );
    const { powers, withoutDesk } = mayFollow ? await this.ground() : NOTHING_AROUND;
    return { actor, at, on, powers, withoutDesk, certifiedOfficials: [] };
  }

  private async fill(event: CaseEvent, after: CaseFile): Promise<CaseEvent> {
    const effects: CaseEffect[] = [];
    for (const effect of event.effects) effects.push(await this.fillEffect(effect, event, after));
    return { ...event, effects: tellAsRuled(after, effects) };
  }

  private async fillEffect(effect: CaseEffect, event: CaseEvent, after: CaseFile): Promise<CaseEffect> {
    if (effect.kind === 'deadline-started') return this.startClock(effect, event, after);
    if (effect.kind === 'deadline-extended') return this.extendClock(effect, event, after);
    if (effect.kind === 'deadline-amended') return this.amendClock(effect, event, after);
    if (effect.kind === 'proposal-asked') return this.propose(effect, event, after);
    return effect.kind === 'measure-imposed' ? this.endMeasure(effect) : effect;
  }

  private async startClock(
    effect: Extract<CaseEffect, { kind: 'deadline-started' }>,
    event: CaseEvent,
    after: CaseFile,
  ): Promise<CaseEffect> {
    const { deadline } = effect;
    const answer = await this.askPeriod(deadline, event, after);
    const due = await this.tools.calendar.datesOf({
      deadline,
      period: effect.period ?? proposedPeriod(deadline.clock, answer),
      ladder: readLadder(answer.outcome['ladder']),
      recordId: effect.period === null ? answer.recordId : null,
      stamps: (await this.ground()).stamps,
    });
    return { ...effect, deadline: startDeadline(deadline, due, { on: event.on, by: event.actor.accountId }) };
  }

  /** An extension is counted from the day on which the deadline would have ended; its rungs stand as the rules say. */
  private async extendClock(
    effect: Extract<CaseEffect, { kind: 'deadline-extended' }>,
    event: CaseEvent,
    after: CaseFile,
  ): Promise<CaseEffect> {
    const deadline = after.deadlines.find((one) => one.id === effect.deadlineId);
    if (deadline?.due == null) return effect;
    const { outcome } = await this.askPeriod(deadline, event, after);
    const due = await this.tools.calendar.datesOf({
      deadline: { ...deadline, startOn: deadline.due.dueOn, startAt: deadline.due.dueAt },
      period: effect.period,
      ladder: readLadder(outcome['ladder']),
      recordId: null,
      stamps: (await this.ground()).stamps,
    });
    return { ...effect, due };
  }

  /** A clock whose ledger got an entry is counted anew from the whole ledger. */
  private async amendClock(
    effect: Extract<CaseEffect, { kind: 'deadline-amended' }>,
    event: CaseEvent,
    after: CaseFile,
  ): Promise<CaseEffect> {
    const deadline = after.deadlines.find((one) => one.id === effect.deadlineId);
    if (deadline === undefined) return effect;
    const { outcome } = await this.askPeriod(deadline, event, after);
    const ladder = readLadder(outcome['ladder']);
    const { due, ...told } = await this.tools.calendar.datesByLedger({ deadline, ladder, at: event.at });
    return { ...effect, due, entry: { ...effect.entry, ...told, ...toldDue(due) } };
  }

  private async askPeriod(
    { id, proceedingId, clock }: Deadline,
    event: CaseEvent,
    after: CaseFile,
  ): Promise<RuleAnswer> {
    const { at, on } = event;
    const asked = { caseFile: after, proceedingId, clock, deadline: null, rung: null, at, on };
    return this.ask('deadline', asked, { taskId: null, deadlineId: id });
  }

  private async propose(
    effect: Extract<CaseEffect, { kind: 'proposal-asked' }>,
    event: CaseEvent,
    after: CaseFile,
  ): Promise<CaseEffect> {
    const { request } = effect;
    const deadline = after.deadlines.find((one) => one.id === request.deadlineId) ?? null;
    const clock = request.decision === 'deadline' ? 'rectification' : (deadline?.clock ?? null);
    const asked = {
      caseFile: after,
      proceedingId: request.proceedingId,
      clock,
      deadline,
      rung: request.rung,
      at: event.at,
      on: event.on,
    };
    const { recordId, outcome, fired } = await this.ask(request.decision, asked, request);
    return { ...effect, proposal: { recordId, decision: request.decision, outcome, fired } };
  }

  private endMeasure(effect: Extract<CaseEffect, { kind: 'measure-imposed' }>): CaseEffect {
    const { endsOn } = effect.measure;
    if (endsOn === null) return effect;
    return { ...effect, measure: { ...effect.measure, endsAt: this.tools.calendar.endOf(endsOn) } };
  }

  private async ask(
    decision: NewDecisionRecord['decision'],
    asked: Asked,
    about: Pick<NewDecisionRecord, 'taskId' | 'deadlineId'>,
  ): Promise<RuleAnswer> {
    const { enterprise } = await this.ground();
    const packHash = await this.packs.hashFor(decision, asked);
    const answer = await this.tools.rules.decide({ packHash, decision, asked, enterprise });
    const { proceedingId, rung, at, on } = asked;
    this.records.push({
      ...answer.record,
      id: answer.recordId,
      decision,
      proceedingId,
      taskId: about.taskId,
      deadlineId: about.deadlineId,
      rung,
      decidedAt: at,
      asOf: on,
    });
    return answer;
  }

  private async ground(): Promise<SettlingGround> {
    return (this.around ??= this.settling.ground());
  }
}

function proposedPeriod(clock: string, { outcome }: RuleAnswer): Period {
  const period = readPeriod(outcome['period']);
  if (period === null) throw new UnknownPeriodError(`no period for the clock ${clock}`);
  return withinStatute(clock, period);
}

function readPeriod(slot: SlotValue | undefined): Period | null {
  if (slot === undefined || slot === null || typeof slot !== 'object' || Array.isArray(slot)) return null;
  const { amount, unit } = slot as Readonly<Record<string, SlotValue>>; // lists are excluded above
  return typeof amount === 'number' && typeof unit === 'string' ? { amount, unit: unit as Period['unit'] } : null; // units are checked by the pack's loader
}
