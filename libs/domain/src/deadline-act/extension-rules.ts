import type { Period } from '../deadline/period.js';

/** How far a clock may be extended, once and before its due day, by the head of the department. */
export type ExtensionRule =
  | {
      /** Longest extension. */
      readonly limit: Period;
      /** Title and article, with the mark of certainty. */
      readonly base: string;
    }
  | {
      /** No length is named. */
      readonly limit: null;
      /** `null` where no law speaks of it and the product allows it (D). */
      readonly base: string | null;
    };

const working = (amount: number): Period => ({ amount, unit: 'working-day' });
const daysOfAuthority = (amount: number): Period => ({ amount, unit: 'calendar-day-no-roll' });
const days = (amount: number): Period => ({ amount, unit: 'calendar-day' });

/** Clocks that the law or the product lets be extended; every other clock is not. Source: domain.md 2.1, 3, 5.3, 6. */
export const EXTENSION_RULES: Readonly<Record<string, ExtensionRule>> = {
  investigation: { limit: working(30), base: '劳动保障监察条例 art. 17 (A)' },
  decision: { limit: null, base: '关于实施《劳动保障监察条例》若干规定 art. 37 (C)' },
  rectification: { limit: null, base: null },
  mediation: { limit: days(15), base: '人社厅发〔2024〕4号 (B)' },
  'arbitration-award': { limit: daysOfAuthority(15), base: '劳动争议调解仲裁法 art. 43 (A)' },
  'market-verification': { limit: working(15), base: '市场监督管理投诉举报处理暂行办法 (A)' },
  'petition-decision': { limit: daysOfAuthority(30), base: '信访工作条例 (A)' },
  'reconsideration-decision': { limit: daysOfAuthority(30), base: '行政复议法 art. 62 (A)' },
};
