import { useTranslation } from 'react-i18next';

/** A unit as it stands after a typed number; money is typed in yuan. */
export function useUnitWord(): (unit: string) => string {
  const { t } = useTranslation(['rule-editor', 'case', 'domain']);
  return (unit) =>
    unit === 'fen' ? t('yuan') : t([`case:units.${unit}`, `domain:parameterUnit.${unit}`], { defaultValue: unit });
}
