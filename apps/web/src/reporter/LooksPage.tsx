import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Look } from '@app/contracts';
import { BREAK_GLASS_REVIEWER } from '@app/domain';
import { PagedList } from '../components/PagedList';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { BreakGlassRow } from './BreakGlassRow';
import { useBreakGlass, useLooks } from './reporter-queries';
import './reporter.css';

/** Exceptions from the secrecy of informants, and for the supervisor who looked at whom. */
export function LooksPage(): ReactNode {
  const { t } = useTranslation('reporter');
  const role = useSession()?.role;
  return (
    <>
      <PageHeader title={t('looks.title')} note={t('looks.note')} />
      <h2>{t('looks.exceptions')}</h2>
      <Exceptions />
      {role === BREAK_GLASS_REVIEWER && (
        <>
          <h2>{t('looks.looks')}</h2>
          <Looks />
        </>
      )}
    </>
  );
}

function Exceptions(): ReactNode {
  const { t } = useTranslation('reporter');
  const { data, error, refetch } = useBreakGlass();
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  if (data.items.length === 0) return <Empty className="panel" description={t('looks.noExceptions')} />;
  return (
    <ul className="task-list">
      {data.items.map((grant) => (
        <BreakGlassRow key={grant.breakGlassId} grant={grant} />
      ))}
    </ul>
  );
}

function Looks(): ReactNode {
  const { t } = useTranslation('reporter');
  const query = useLooks();
  return (
    <PagedList
      query={query}
      row={(look) => <LookRow key={look.lookId} look={look} />}
      empty={t('looks.none')}
      more={t('looks.more')}
    />
  );
}

function LookRow({ look }: { readonly look: Look }): ReactNode {
  const { t } = useTranslation('reporter');
  const { department, time } = useWords();
  return (
    <li className={look.access === 'break-glass' ? 'task-row look-red' : 'task-row'}>
      <div>
        <h3>
          {look.by.displayName} · {t(`fields.${look.field}`)}
        </h3>
        <p>
          {department(look.by.departmentCode)} · {look.receiptNumber} · {t(`kind.${look.kind}`)}
        </p>
      </div>
      <div>
        {t(`access.${look.access}`)}
        <p className="quiet">{time(look.at)}</p>
      </div>
      <div>
        {t(`reasons.${look.reason}`)}
        <p className="quiet">{look.note}</p>
      </div>
    </li>
  );
}
