import type { TrialAnswerView, TrialSlot } from '@app/contracts';
import {
  amountWords,
  factWords,
  fieldName,
  nearMissWords,
  outcomeWords,
  type FiredRule,
  type JsonValue,
  type NearMiss,
  type PackDecision,
  type RulePack,
  type Trial,
} from '@app/rules';

/** The pack and the decision of it that were asked. */
interface Asked {
  readonly pack: RulePack;
  readonly decision: PackDecision | undefined;
}

/** What a pack answers, in words of both languages. */
export function trialAnswer(pack: RulePack, { result, agrees }: Trial): TrialAnswerView {
  const asked = { pack, decision: pack.decisions.find(({ id }) => id === result.decision) };
  const { otherwiseUsed, defaulted, otherwiseReason } = result;
  return {
    packHash: result.packHash,
    outcome: Object.entries(result.outcome).map(([slot, value]) => ({
      ...slotWords(asked, slot, value),
      value,
      isDefault: defaulted.includes(slot),
    })),
    fired: result.fired.map((fired) => firedView(asked, fired)),
    nearMisses: result.nearMisses.map((miss) => nearMissView(asked, miss)),
    otherwise: otherwiseUsed || defaulted.length > 0 ? otherwiseReason : null,
    resolved: result.resolved.map(({ reason }) => reason),
    agrees,
  };
}

function slotWords(
  { pack, decision }: Asked,
  name: string,
  value: JsonValue,
): Pick<TrialSlot, 'slot' | 'title' | 'words'> {
  const slot = decision?.slots.find((one) => one.name === name);
  if (slot === undefined) return { slot: name, title: { zh: name, en: name }, words: factWords(value, undefined) };
  return { slot: name, title: slot.title, words: outcomeWords(value, { slot, parameters: pack.parameters }) };
}

function firedView(asked: Asked, { rule, title, reason, cites, level, then, parameters }: FiredRule): Fired {
  return {
    ...ruleView(asked, { rule, title }),
    reason,
    cites: [...cites],
    level,
    says: Object.entries(then).map(([slot, value]) => slotWords(asked, slot, value)),
    figures: parameters.map(({ parameter, title: name, unit, value }) => ({
      figure: parameter,
      title: name,
      words: value === null ? NOT_SET : amountWords(value, unit),
    })),
  };
}

type Fired = TrialAnswerView['fired'][number];

const NOT_SET = { zh: '未填写', en: 'not set' } as const;

function nearMissView(asked: Asked, miss: NearMiss): TrialAnswerView['nearMisses'][number] {
  const { path, operator, expected, actual } = miss.failing;
  const field = asked.pack.fields.find((one) => `${one.fact}.${fieldName(one.path)}` === path);
  return {
    ...ruleView(asked, miss),
    path,
    operator,
    expected,
    condition: nearMissWords(miss, asked.pack),
    actual: factWords(actual, field),
  };
}

function ruleView(
  { decision }: Asked,
  { rule, title }: Pick<FiredRule, 'rule' | 'title'>,
): Pick<Fired, 'rule' | 'title' | 'file' | 'isRow'> {
  const known = decision?.rules.find(({ id }) => id === rule);
  return { rule, title, file: known?.place.file ?? '', isRow: known !== undefined && known.table !== null };
}
