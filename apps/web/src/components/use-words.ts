import { useTranslation } from 'react-i18next';
import type { Bilingual, DeadlineView, TaskView } from '@app/contracts';
import { exactMilliseconds, type FactValue } from '@app/domain';
import { recordOf } from '../steps/fields/field-props';
import { useSession } from '../session/session-queries';
import { useDepartmentList } from './departments';

/** Words for the codes of the domain, in the language of the reader. */
export interface Words {
  readonly inLanguage: (text: Bilingual) => string;
  readonly department: (code: string | null) => string;
  readonly day: (day: string | null) => string;
  readonly time: (instant: string | null) => string;
  readonly money: (fen: number | null) => string;
  readonly period: (value: FactValue | undefined) => string;
  /** A code of a vocabulary of `domain.json`, the code itself when it has no words. */
  readonly word: (vocabulary: string, code: string) => string;
  /** What a task asks for: of a statutory duty its kind of clock. */
  readonly duty: (task: DutyNamed) => string;
  /** When a deadline ends: a day, or for hours and minutes its minute. */
  readonly due: (deadline: DueNamed) => string;
  /** An article of a law, which the core cites as `… art. 17`, as the reader's language cites it. */
  readonly cited: (base: string) => string;
  /** The status of a procedure. */
  readonly statusWord: (kind: string, status: string) => string;
  /** The value of a proposal's slot. */
  readonly slotValue: (slot: string, value: FactValue) => string;
}

type DutyNamed = Pick<TaskView, 'duty' | 'clock'>;
type DueNamed = Pick<DeadlineView, 'dueOn' | 'dueAt'> & (Pick<DeadlineView, 'period'> | Pick<TaskView, 'unit'>);

const FEN = 100;
const DEPARTMENT_SLOTS: readonly string[] = ['lead', 'joiners'];

/** Words for the codes of the domain, in the language of the reader. */
export function useWords(): Words {
  const { t, i18n } = useTranslation(['case', 'domain']);
  const { inLanguage, department } = useDepartmentWords();
  const { day, time } = useTimeWords();
  const word = (vocabulary: string, code: string): string => t(`domain:${vocabulary}.${code}`, { defaultValue: code });
  const duty = (task: DutyNamed): string => (task.clock === null ? word('duty', task.duty) : word('clock', task.clock));
  const due = (deadline: DueNamed): string => (isExact(deadline) ? time(deadline.dueAt) : day(deadline.dueOn));
  const money = (fen: number | null): string =>
    fen === null
      ? t('none')
      : t('yuan', { sum: (fen / FEN).toLocaleString(i18n.language, { minimumFractionDigits: 2 }) });
  const period = (value: FactValue | undefined): string => {
    const { amount, unit } = recordOf(value);
    return typeof amount === 'number' && typeof unit === 'string'
      ? t('period', { amount, unit: t(`units.${unit}`) })
      : '';
  };
  const measure = (value: FactValue): string => {
    const { code, department: owner } = recordOf(value);
    return typeof code === 'string' && typeof owner === 'string'
      ? `${word('measure', code)} · ${department(owner)}`
      : '';
  };
  const slotValue = (slot: string, value: FactValue): string => {
    if (isList(value)) return value.map((entry) => slotValue(slot, entry)).join('、');
    if (typeof value === 'object') return period(value) || measure(value);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (DEPARTMENT_SLOTS.includes(slot)) return department(String(value));
    return value === '' ? '' : t(`slotValues.${String(value)}`, { defaultValue: String(value) });
  };
  const cited = (base: string): string =>
    base.replace(/art\. (\d+)/, (_all, article: string) => t('domain:article', { article }));
  const statusWord = (kind: string, status: string): string =>
    t([`domain:status.${kind}.${status}`, `domain:statusOfAny.${status}`], { defaultValue: status });
  return { inLanguage, department, day, time, money, period, word, duty, due, cited, statusWord, slotValue };
}

function useDepartmentWords(): Pick<Words, 'inLanguage' | 'department'> {
  const { t, i18n } = useTranslation('case');
  const departments = useDepartmentList();
  const inLanguage = (text: Bilingual): string => text[i18n.language.startsWith('zh') ? 'zh' : 'en'];
  const department = (code: string | null): string => {
    const found = departments.find((one) => one.code === code);
    return found === undefined ? (code ?? t('none')) : inLanguage(found.name);
  };
  return { inLanguage, department };
}

function useTimeWords(): Pick<Words, 'day' | 'time'> {
  const { t, i18n } = useTranslation('case');
  const timeZone = useSession()?.zone;
  const locale = i18n.language.startsWith('zh') ? 'zh-CN' : 'en-GB';
  const shown = (at: string, style: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, style).format(new Date(at));
  return {
    day: (on) => (on === null ? t('none') : shown(`${on}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' })),
    time: (at) => (at === null ? t('none') : shown(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })),
  };
}

/** Whether a clock counts hours or minutes. */
function isExact(deadline: DueNamed): boolean {
  const unit = 'unit' in deadline ? deadline.unit : (deadline.period?.unit ?? null);
  return unit !== null && exactMilliseconds({ amount: 1, unit }) !== null;
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
