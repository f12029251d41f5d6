import { bilingualIn, isObject, listIn, textIn, type Json, type JsonObject } from '../rule-file/pack-items';

/** What the form of a rule shows of its file. */
export interface RuleEntry {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly reasonZh: string;
  readonly reasonEn: string;
  readonly isOn: boolean;
  readonly from: string;
  /** Last day; empty for without end. */
  readonly to: string;
  readonly level: string;
  readonly cites: readonly JsonObject[];
  readonly when: Json;
  readonly then: JsonObject;
}

const NO_TEXT = { zh: '', en: '' } as const;

/** Reads a rule for its form. */
export function ruleEntryOf(content: JsonObject): RuleEntry {
  const title = bilingualIn(content['title']) ?? NO_TEXT;
  const reason = bilingualIn(content['reason']) ?? NO_TEXT;
  const effective = objectOf(content['effective']);
  return {
    titleZh: title.zh,
    titleEn: title.en,
    reasonZh: reason.zh,
    reasonEn: reason.en,
    isOn: content['status'] !== 'off',
    from: textIn(effective['from']),
    to: textIn(effective['to']),
    level: textIn(content['level']),
    cites: listIn(content['cites']).filter(isObject),
    when: content['when'] ?? null,
    then: objectOf(content['then']),
  };
}

/** The file of a rule with what its form says; what the form does not show is kept. */
export function withRuleEntry(content: JsonObject, entry: RuleEntry): JsonObject {
  const { titleZh, titleEn, reasonZh, reasonEn, level, cites, when, then } = entry;
  return {
    ...withStatus(content, entry),
    title: { ...objectOf(content['title']), zh: titleZh, en: titleEn },
    effective: effectiveOf(content, entry),
    when,
    then,
    reason: { ...objectOf(content['reason']), zh: reasonZh, en: reasonEn },
    cites,
    level,
  };
}

/** A rule is on unless its file says otherwise: a status that was never written is not written to say so. */
function withStatus(content: JsonObject, { isOn }: RuleEntry): JsonObject {
  if (isOn && content['status'] === undefined) return content;
  return { ...content, status: isOn ? 'on' : 'off' };
}

function effectiveOf(content: JsonObject, { from, to }: RuleEntry): JsonObject {
  const effective = objectOf(content['effective']);
  if (to === '' && effective['to'] === undefined) return { ...effective, from };
  return { ...effective, from, to: to === '' ? null : to };
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
