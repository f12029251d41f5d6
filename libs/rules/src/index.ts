export type { JsonValue, Position } from './json/json-node.js';
export { canonicalJson } from './json/canonical-json.js';
export { FILE_LIMIT_BYTES } from './json/read-json.js';
export type { Bilingual } from './pack/bilingual.js';
export { loadPack, type LoadingTools, type PackLoading, type PackRefusal } from './pack/load-pack.js';
export { PackShelf, type PackFiles } from './pack/pack-shelf.js';
export type { PackProblem } from './pack/problem.js';
export { PROBLEM_TEXTS, type ProblemCode } from './problem/problem-texts.js';
export type { FactField, FieldType, Operator } from './pack/fact-field.js';
export type { Condition, Group, Leaf } from './pack/condition.js';
export type { Level } from './pack/file-formats.js';
export type {
  Citation,
  DatedValue,
  FactSet,
  PackConstraint,
  PackDecision,
  PackExample,
  PackRule,
  Parameter,
  RulePack,
} from './pack/rule-pack.js';
export type { HitPolicy, LadderOffsets, ProposedMeasure, ProposedPeriod, Slot, SlotType } from './pack/slot.js';
export type { Act, PackTable, Place, Scenario } from './pack/rule-pack.js';
export { analysePack, type AcceptedFinding, type AnalysisReport } from './analysis/analyse-pack.js';
export type { Finding, Witness } from './analysis/finding.js';
export type { FindingCode, FindingLevel } from './analysis/finding-texts.js';
export { packDiff } from './diff/pack-diff.js';
export type { Changed, ChangeKind, PackChange } from './diff/pack-change.js';
export { mergePacks, type MergeConflict, type PackMerge, type ThreePacks } from './merge/merge-packs.js';
export type { ConflictRow, SideConflict } from './merge/conflict-rows.js';
export type { Choices, Side, SideAct } from './merge/merge-units.js';
export { conditionWords, type Vocabulary } from './words/condition-words.js';
export { outcomeWords } from './words/outcome-words.js';
export { amountWords } from './words/amount-words.js';
export { clockOffers, type ClockOffer } from './clock/clock-offers.js';
export { decide, decideCompiled } from './decision/decide.js';
export { followedHash, type CasePacks } from './decision/in-flight.js';
export type {
  DecisionAnswer,
  DecisionQuestion,
  DecisionRefusal,
  DecisionResult,
  FiredRule,
  NearMiss,
  ParameterUse,
  ResolvedConstraint,
} from './decision/decision-result.js';
export type { FactProblem } from './decision/check-facts.js';
export type {
  CaseFacts,
  ClockFacts,
  EnterpriseFacts,
  FactSnapshot,
  ProceedingSnapshot,
} from './decision/fact-snapshot.js';
export { factsFor } from './facts/facts-for.js';
export type { Asked } from './facts/facts-of-case.js';
export { EVALUATOR } from './decision/engine-run.js';
export type { ExampleDifference } from './example/differences.js';
export { mutationReport, type MutationReport, type Survivor } from './mutation/mutation-report.js';
export {
  runExamples,
  withFigures,
  type ExampleReport,
  type ExamplesReport,
  type UntestedRule,
} from './example/run-examples.js';
export { formatSchema, packSchemas } from './schema/pack-schemas.js';
export { FILE_KINDS, type FileKind } from './schema/file-kinds.js';
export { isBilingual, meaningOf } from './schema/field-texts.js';
export { PACK_LIMITS, type PackLimit } from './pack/pack-limits.js';
export { OPERATORS } from './pack/fact-field.js';
export { LEVELS } from './pack/file-formats.js';
export { HIT_POLICIES, SLOT_TYPES } from './pack/slot.js';
export type { Schema } from './pack/shape.js';
export { figuresOn } from './decision/applicable-rules.js';
export { readableReason } from './decision/reason-text.js';
export { checkPackFiles, type PackChecks } from './example/check-pack-files.js';
export { ImpactReplay, type Confirmation, type ReplayOptions } from './impact/impact-replay.js';
export { ImpactTally, NO_COUNTS, type DecisionBearer } from './impact-counts/impact-tally.js';
export type { ImpactCounts, Tally } from './impact-counts/impact-counts.js';
export { ImpactStudy, type ShownFlip, type StudiedDecision } from './impact-counts/impact-study.js';
export type { RecordedDecision } from './impact/recorded-decision.js';
export type { Flip, Responsibility, ResponsibleRule, SlotChange, Verdict } from './impact/verdict.js';
export { lastFirstDay } from './impact/last-first-day.js';
export { wilsonInterval, type ShareInterval } from './impact-counts/wilson-interval.js';
export {
  tryDecision,
  tryOnOther,
  type OtherAnswer,
  type Trial,
  type TrialAnswer,
  type TriedQuestion,
} from './trial/try-decision.js';
export { exampleOf, withExample, type KeepingRefusal, type KeptExample, type TriedCase } from './trial/kept-example.js';
export { maskedFacts, type MaskedFacts } from './trial/masked-facts.js';
export { factWords, nearMissWords } from './trial/trial-words.js';
export { fittedFacts, type FittedFacts } from './impact/fitted-facts.js';
export { changedSlots } from './impact/changed-slots.js';
export { unitWords } from './words/amount-words.js';
export { allowedValues, fieldName } from './pack/fact-field.js';
export { leavesOf } from './pack/condition.js';
export { changedRules, type ChangedRule } from './gate/changed-rules.js';
export { exampleGate, type ChangedScore, type ExampleGate, type LackingExample } from './gate/example-gate.js';
export { proposeExamples, type ProposalQuestion, type ProposedExample } from './gate/propose-examples.js';
export { proposedCodes } from './gate/proposed-codes.js';
export { touchedLimits, type TouchedLimit } from './gate/touched-limits.js';
export { proposalView } from './gate/proposal-view.js';
