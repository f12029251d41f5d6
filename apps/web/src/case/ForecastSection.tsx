import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useForecast } from './case-queries';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';

/** What happens by itself if nobody acts, from the same core that drives the case. */
export function ForecastSection({ caseFileId }: { readonly caseFileId: string }): ReactNode {
  const { t } = useTranslation('case');
  const { word, time, slotValue } = useWords();
  const query = useForecast(caseFileId);
  if (query.isPending) return <Skeleton active />;
  if (query.error !== null) return <ProblemAlert error={query.error} />;
  if (query.data.entries.length === 0) return <Empty description={t('forecast.none')} />;
  return (
    <ol className="ladder">
      {query.data.entries.map(({ at, deadlineId, clock, rung, next }) => (
        <li key={`${deadlineId}${rung}`}>
          <strong>{time(at)}</strong> {word('clock', clock)} · {word('rung', rung)}
          {next !== null && <span> → {slotValue('next', next)}</span>}
        </li>
      ))}
    </ol>
  );
}
