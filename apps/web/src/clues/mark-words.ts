import { useTranslation } from 'react-i18next';

/** Puts a mark of a clue into words; a mark may carry a line number, as `joins-line:12`. */
export function useMarkWords(): (mark: string) => string {
  const { t } = useTranslation('clues');
  return (mark) => {
    const [code = mark, line = ''] = mark.split(':');
    return t(`marks.${code}`, { line, defaultValue: mark });
  };
}
