import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf } from '../rule-file/fact-catalogue';
import type { PackItem } from '../rule-file/pack-items';
import type { GridLanguage } from './table-grid';

const UNITS = ['working-day', 'calendar-day', 'calendar-day-no-roll', 'hour', 'minute', 'month', 'year'] as const;

/** How the cells of a grid are written for the reader. */
export function useGridLanguage(items: readonly PackItem[]): GridLanguage {
  const { t, i18n } = useTranslation(['rule-editor', 'case', 'domain']);
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  return useMemo(() => {
    const unitWords = UNITS.map(
      (unit) => [unit, [t(`case:units.${unit}`), t(`domain:parameterUnit.${unit}`)]] as const,
    );
    const titles = figuresOf(items).map(({ id, title }) => [id, title[language]] as const);
    const words = {
      yes: t('word.yes'),
      no: t('word.no'),
      unknown: t('word.unknown'),
      and: t('word.and'),
      units: Object.fromEntries(unitWords),
      figures: new Map(titles),
    };
    return { language, words };
  }, [items, language, t]);
}
