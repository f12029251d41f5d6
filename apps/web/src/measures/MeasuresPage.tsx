import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureView } from '@app/contracts';
import { call } from '../api/client';
import { PagedList } from '../components/PagedList';
import { PageHeader } from '../components/PageHeader';
import { useWords } from '../components/use-words';
import { termMonths } from './term-months';

/** The ledger of joint rewards and punishments: start, term, end with proof. */
export function MeasuresPage(): ReactNode {
  const { t } = useTranslation('measures');
  const query = useInfiniteQuery({
    queryKey: ['measures'],
    queryFn: ({ pageParam }) => call('listMeasures', { query: pageParam === null ? {} : { after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <PagedList
        query={query}
        row={(one) => <MeasureRow key={`${one.caseFileId}/${one.proceedingId}`} measure={one} />}
        empty={t('empty')}
        more={t('more')}
      />
    </>
  );
}

function MeasureRow({ measure }: { readonly measure: MeasureView }): ReactNode {
  const { t } = useTranslation('measures');
  const { department, word, day, time } = useWords();
  const months = termMonths(measure.startsOn, measure.endsOn);
  return (
    <li className="task-row">
      <div>
        <h3>
          {word('measure', measure.code)}{' '}
          <Tag color={measure.nature === 'reward' ? 'green' : 'volcano'}>{t(measure.nature)}</Tag>
        </h3>
        <p>
          <Link to="/cases/$caseFileId" params={{ caseFileId: measure.caseFileId }}>
            {measure.enterpriseName ?? measure.caseNumber}
          </Link>{' '}
          · {measure.base}
        </p>
      </div>
      <div>{department(measure.departmentCode)}</div>
      <div>
        {t('term', { from: day(measure.startsOn), to: measure.endsOn === null ? t('open') : day(measure.endsOn) })}
        {months !== null && <p>{t('months', { count: months })}</p>}
        {measure.endedAt !== null && (
          <p>{t('ended', { time: time(measure.endedAt), because: measure.endedBecause ?? '' })}</p>
        )}
      </div>
      <Tag>{t(`status.${measure.status}`)}</Tag>
    </li>
  );
}
