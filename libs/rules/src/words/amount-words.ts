import type { Bilingual } from '../pack/bilingual.js';
import { inBoth, yuan, type Language } from './value-words.js';

/** How units of the default pack are said after a number; English has one form for one and one for many. */
const UNITS: Readonly<Record<string, { readonly zh: string; readonly en: readonly [string, string] }>> = {
  'working-day': { zh: ' 个工作日', en: ['working day', 'working days'] },
  'calendar-day': { zh: ' 日', en: ['calendar day', 'calendar days'] },
  'calendar-day-no-roll': { zh: ' 日（不顺延）', en: ['calendar day without roll', 'calendar days without roll'] },
  hour: { zh: ' 小时', en: ['hour', 'hours'] },
  minute: { zh: ' 分钟', en: ['minute', 'minutes'] },
  month: { zh: ' 个月', en: ['month', 'months'] },
  year: { zh: ' 年', en: ['year', 'years'] },
  person: { zh: ' 人', en: ['person', 'persons'] },
  complaint: { zh: ' 件', en: ['complaint', 'complaints'] },
  department: { zh: ' 个部门', en: ['department', 'departments'] },
  period: { zh: ' 期', en: ['period', 'periods'] },
  time: { zh: ' 次', en: ['time', 'times'] },
  fen: { zh: ' 分', en: ['fen', 'fen'] },
  percent: { zh: '%', en: ['%', '%'] },
};

/** A number with its unit, such as `5 个工作日` or `5 working days`; a unit that nobody put into words follows as it is. */
export function amountWords(amount: number, unit: string | null): Bilingual {
  return inBoth((language) => sayAmount(amount, unit, language));
}

function sayAmount(amount: number, unit: string | null, language: Language): string {
  if (unit === null) return String(amount);
  if (unit === 'fen') return yuan(amount, language);
  if (unit === 'percent') return `${amount}%`;
  const known = UNITS[unit];
  if (known === undefined) return `${amount} ${unit}`;
  return language === 'zh' ? `${amount}${known.zh}` : `${amount} ${known.en[amount === 1 ? 0 : 1]}`;
}

/** A unit without a number, such as `工作日` or `working days`. */
export function unitWords(unit: string): Bilingual {
  const known = UNITS[unit];
  if (known === undefined) return { zh: unit, en: unit };
  return { zh: known.zh.replace(/^ 个?/, ''), en: known.en[1] };
}
