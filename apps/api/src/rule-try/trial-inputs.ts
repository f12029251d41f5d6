import { Injectable } from '@nestjs/common';
import type { TrialInput, TrialInputQuery } from '@app/contracts';
import { plainDate, type PlainDate } from '@app/domain';
import {
  RecordedDecisionRepository,
  RuleImpactRepository,
  type DecisionWithFacts,
  type SignedIn,
} from '@app/persistence';
import { problem, type ProblemError } from '@app/platform';
import {
  amountWords,
  fieldName,
  fittedFacts,
  maskedFacts,
  type FactSet,
  type PackExample,
  type RulePack,
} from '@app/rules';
import { findingId } from './finding-id.js';
import { exampleId } from './trial-ground.js';
import type { TrialPack } from './trial-packs.js';

/** Who asks for an input, and on which pack it is to be tried. */
export interface InputAsking {
  readonly person: SignedIn;
  readonly on: TrialPack;
}

/** Finds what a trial begins with: a recorded decision, an example or a finding. */
@Injectable()
export class TrialInputs {
  constructor(
    private readonly records: RecordedDecisionRepository,
    private readonly impacts: RuleImpactRepository,
  ) {}

  /** The input that an address names. @throws ProblemError when there is none */
  async find({ person, on }: InputAsking, asked: TrialInputQuery): Promise<TrialInput> {
    if (asked.record !== undefined) return this.recorded({ person, on }, asked);
    return asked.example === undefined ? findingInput(on, asked) : exampleInput(on.pack, asked);
  }

  private async recorded({ person, on }: InputAsking, asked: TrialInputQuery): Promise<TrialInput> {
    const found = await this.records.find(person, asked.record ?? '');
    if (found?.view.decision !== asked.decision) throw unknownInput();
    const notBefore = asked.impact === undefined ? null : await this.dayOfRun(on, asked.impact);
    return recordInput(on.pack, found, notBefore);
  }

  /** The day as though which a run has replayed the decisions. @throws ProblemError */
  private async dayOfRun({ draft }: TrialPack, impactId: string): Promise<PlainDate | null> {
    const run = await this.impacts.find(impactId);
    if (run === null || run.draftId !== draft?.id) throw unknownInput();
    return run.notBefore;
  }
}

function recordInput(
  pack: RulePack,
  { view, facts: recorded }: DecisionWithFacts,
  notBefore: PlainDate | null,
): TrialInput {
  const { facts, problems } = fittedFacts(pack, recorded);
  // Whoever may open the case sees its facts there anyway.
  const shown = view.caseFileId === null ? maskedFacts(pack.fields, facts) : { facts, masked: [] };
  const asOf = notBefore !== null && view.asOf < notBefore ? notBefore : view.asOf;
  return {
    decision: view.decision,
    asOf,
    facts: objectsOf(shown.facts),
    figures: {},
    assumed: [],
    title: null,
    record: view,
    lacking: problems.map(({ path }) => named(path, pack)),
    masked: shown.masked.map((path) => named(path, pack)),
  };
}

function exampleInput(pack: RulePack, { decision: id, example }: TrialInputQuery): TrialInput {
  const decision = pack.decisions.find((one) => one.id === id);
  const found = decision?.examples.find((one) => exampleId(one) === example);
  if (found === undefined) throw unknownInput();
  return { ...caseOf(found, { decision: id, pack }), title: found.name };
}

function findingInput({ findings, pack }: TrialPack, { finding: wanted }: TrialInputQuery): TrialInput {
  const found = findings.find((finding) => findingId(finding) === wanted);
  if (found?.witness == null) throw unknownInput();
  return { ...caseOf(found.witness, { decision: found.witness.decision, pack }), title: found.message };
}

interface Asked {
  readonly decision: string;
  readonly pack: RulePack;
}

type Stated = Pick<PackExample, 'asOf' | 'facts' | 'figures'>;

function caseOf({ asOf, facts, figures }: Stated, { decision, pack }: Asked): Omit<TrialInput, 'title'> {
  const day = plainDate(asOf);
  if (day === null) throw unknownInput(); // packs hold days only
  return {
    decision,
    asOf: day,
    facts: objectsOf(facts),
    figures: { ...figures },
    assumed: assumedOf(pack, figures),
    record: null,
    lacking: [],
    masked: [],
  };
}

function assumedOf({ parameters }: RulePack, figures: Stated['figures']): TrialInput['assumed'] {
  return Object.entries(figures).map(([figure, value]) => {
    const known = parameters.find(({ id }) => id === figure);
    const title = known?.title ?? { zh: figure, en: figure };
    return { figure, title, words: amountWords(value, known?.unit ?? null) };
  });
}

function objectsOf(facts: FactSet): TrialInput['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([fact, members]) => [fact, { ...members }]));
}

function named(path: string, { fields }: RulePack): TrialInput['masked'][number] {
  const field = fields.find((one) => `${one.fact}.${fieldName(one.path)}` === path);
  return { path, label: field?.label ?? { zh: path, en: path } };
}

function unknownInput(): ProblemError {
  return problem(404, 'rule-trial.input-unknown');
}
