import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select, Space, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseListItem } from '@app/contracts';
import { CASE_STAGES } from '@app/domain';
import { call } from '../api/client';
import { FreshChanges } from '../components/FreshChanges';
import { PagedList } from '../components/PagedList';
import { PageHeader } from '../components/PageHeader';
import { useWords } from '../components/use-words';
import { DeadlineLamp } from '../deadline/DeadlineLamp';

interface Filters {
  readonly search?: string | undefined;
  readonly stage?: string | undefined;
}

/** Cases that concern the department. */
export function CaseListPage(): ReactNode {
  const { t } = useTranslation('cases');
  const { word } = useWords();
  const navigate = useNavigate();
  const { search, stage }: Filters = useSearch({ strict: false }); // the server checks what stands in the address
  const query = useInfiniteQuery({
    queryKey: ['cases', search, stage],
    queryFn: ({ pageParam }) =>
      call('listCases', { query: { search, stage, ...(pageParam === null ? {} : { after: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const filter = (change: Filters): void =>
    void navigate({ to: '/cases', search: { search, stage, ...change }, replace: true });
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        <FreshChanges />
      </PageHeader>
      <div className="list-filters">
        <Input.Search
          allowClear
          style={{ maxWidth: 320 }}
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search}
          onSearch={(text) => {
            filter({ search: text || undefined });
          }}
        />
        <Select
          allowClear
          aria-label={t('stage')}
          placeholder={t('stage')}
          value={stage}
          style={{ minWidth: 140 }}
          onChange={(value) => {
            filter({ stage: value });
          }}
          options={CASE_STAGES.map((value) => ({ value, label: word('stage', value) }))}
        />
      </div>
      <PagedList
        query={query}
        row={(item) => <CaseRow key={item.caseFileId} item={item} />}
        empty={t('empty')}
        more={t('more')}
        label={t('title')}
      />
    </>
  );
}

function CaseRow({ item }: { readonly item: CaseListItem }): ReactNode {
  const { t } = useTranslation('cases');
  const { department, word, day } = useWords();
  return (
    <li className="task-row">
      <div>
        <h3>
          <Link to="/cases/$caseFileId" params={{ caseFileId: item.caseFileId }}>
            {item.enterpriseName ?? t('unknownEnterprise')}
          </Link>
        </h3>
        <p>
          {item.caseNumber} · {word('complaintKind', item.kind)} · {day(item.openedOn)}
        </p>
      </div>
      <Space wrap size={4}>
        {item.violationCodes.map((code) => (
          <Tag key={code}>{word('violation', code)}</Tag>
        ))}
      </Space>
      <div>
        <NextDue item={item} />
        <p>{item.leadDepartment === null ? t('noLead') : department(item.leadDepartment)}</p>
      </div>
      <Tag>{word('stage', item.stage)}</Tag>
    </li>
  );
}

/** The nearest clock of a case: days left, which open its explanation, and the day or minute. */
function NextDue({ item }: { readonly item: CaseListItem }): ReactNode {
  const { t } = useTranslation('cases');
  const { due } = useWords();
  const { caseFileId, nextDeadlineId: deadlineId, nextDueOn: dueOn, nextDueAt: dueAt, nextUnit: unit } = item;
  if (item.stage === 'closed' || deadlineId === null) return <span className="quiet">{t('noDue')}</span>;
  return (
    <>
      <DeadlineLamp
        of={{ caseFileId, deadlineId }}
        lamp={item.lamp}
        dueOn={dueOn}
        standstill={item.standstill}
        provisional={item.provisional}
      />
      {dueOn !== null && <p>{due({ dueOn, dueAt, unit })}</p>}
    </>
  );
}
