import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountActView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useAccountActs } from './account-queries';

/** What was done with an account, newest first; it refuses changes. */
export function AccountActs({ accountId }: { readonly accountId: string }): ReactNode {
  const { t } = useTranslation('accounts');
  const { data, error, refetch } = useAccountActs(accountId);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />;
  return (
    <section>
      <h4>{t('acts')}</h4>
      {data.items.length === 0 && <p className="quiet">{t('noActs')}</p>}
      <ul className="plain-list" aria-label={t('acts')}>
        {data.items.map((act, place) => (
          <Act key={`${act.at}/${place}`} act={act} />
        ))}
      </ul>
    </section>
  );
}

function Act({
  act: { at, act, by, confirmedBy, role, departmentCode, reason },
}: {
  readonly act: AccountActView;
}): ReactNode {
  const { t } = useTranslation('accounts');
  const { time, word, department } = useWords();
  const what = [
    t(`act.${act}`),
    ...(role === null ? [] : [word('role', role)]),
    ...(departmentCode === null ? [] : [department(departmentCode)]),
  ].join(' ');
  const who = [by ?? t('unknown'), ...(confirmedBy === null ? [] : [confirmedBy])].join(' + ');
  return (
    <li className="long-text">
      {t('actLine', { time: time(at), what, who })}
      {reason !== null && <span className="quiet">{t('because', { reason })}</span>}
    </li>
  );
}
