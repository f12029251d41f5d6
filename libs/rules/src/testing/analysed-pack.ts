import { analysePack } from '../analysis/analyse-pack.js';
import type { Finding } from '../analysis/finding.js';
import type { RulePack } from '../pack/rule-pack.js';
import { smallPack, smallRule } from './small-pack.js';

const text = { zh: '文', en: 'text' };

/** The day of every analysis in the specs. */
export const TODAY = '2026-11-27';

/** Files that replace those of the small pack. */
export type Files = NonNullable<Parameters<typeof smallPack>[0]>;

/** A comparison of a fact of the small pack. */
export function leaf(path: string, operator: string, value: unknown): object {
  return { fact: 'case', path: `$.${path}`, operator, value };
}

/** More workers than a number. */
export function more(than: unknown): object {
  return leaf('workers', 'greaterThan', than);
}

/** One kind of intake. */
export function kind(code: string): object {
  return leaf('kind', 'equal', code);
}

/** Conditions that must all hold. */
export function all(...of: readonly object[]): object {
  return { all: of };
}

/** Conditions of which one must hold. */
export function any(...of: readonly object[]): object {
  return { any: of };
}

/** A rule file of the small pack. */
export function ruled(id: string, when: object, then: object): Files {
  return changed(id, { when, then });
}

/** A rule file of the small pack with any field replaced. */
export function changed(id: string, change: object): Files {
  return { [`decisions/routing/rules/${id}.json`]: smallRule({ id, ...change }) };
}

/** The decision with a slot of every hit policy. */
export function decision(change: object = {}): Files {
  return {
    'decisions/routing/decision.json': {
      id: 'routing', title: text, question: text, asOf: text, inFlight: 'pin',
      slots: {
        lead: { title: text, hit: 'priority', type: 'code', values: ['LABOUR', 'UNION', 'JOINT'] },
        only: { title: text, hit: 'unique', type: 'code', values: ['A', 'B'] },
        measures: { title: text, hit: 'collect', type: 'measure' },
      },
      otherwise: { reason: text, then: { lead: 'JOINT', only: 'A' } },
      ...change,
    },
  }; // prettier-ignore
}

/** The engine did not confirm what the analysis saw. */
export class Disagreement extends Error {}

/** What the analysis finds of one code, in the small pack with other files; the engine has to agree with all of it. */
export async function found(
  code: Finding['code'],
  files: Files,
  change: (pack: RulePack) => RulePack = (pack) => pack,
): Promise<readonly Finding[]> {
  const report = await analysePack(change(smallPack({ ...decision(), ...files })), { asOf: TODAY });
  if (report.disagreements > 0) throw new Disagreement(JSON.stringify(report.findings));
  return report.findings.filter((finding) => finding.code === code);
}
