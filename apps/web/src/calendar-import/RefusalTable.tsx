import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRefusal } from '@app/domain';
import { useProblemWords } from '../components/problem-words';
import { placeOf } from './refusal-places';

interface RefusalTableProps {
  readonly refusals: readonly CalendarRefusal[];
  /** The file, in which the lines are looked up. */
  readonly content: string;
}

/** What stands against a file: line, field, what is wrong and what helps. */
export function RefusalTable({ refusals, content }: RefusalTableProps): ReactNode {
  const { t } = useTranslation('calendar');
  const words = useProblemWords();
  return (
    <table className="refusal-table">
      <caption>{t('refusals', { count: refusals.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('line')}</th>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('remedy')}</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map((refusal, index) => {
          const { lines, field } = placeOf(refusal, content);
          const { code, ...data } = refusal;
          return (
            // a refusal has no identity but its place, and none ever moves
            <tr key={index}>
              <td>{lines.length === 0 ? t('noLine') : lines.join(t('and'))}</td>
              <td>{t(`fields.${field}`)}</td>
              <td>{words({ code, data, title: code })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
