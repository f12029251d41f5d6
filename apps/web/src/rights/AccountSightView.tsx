import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSight } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useRoleWord } from './holder-words';
import { useAccountSight } from './right-queries';
import { OperationWords } from './OperationWords';
import { RightWords } from './RightWords';

/** What a person sees, in how many cases, and what the role may do. Which cases is not told. */
export function AccountSightView({ accountId }: { readonly accountId: string }): ReactNode {
  const { t } = useTranslation('rights');
  const { data, error, refetch } = useAccountSight(accountId);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <div className="rights-answer">
      {data.person.isDisabled && <Alert type="warning" showIcon title={t('because.account-disabled')} />}
      <Sight sight={data} />
      <h3>{t('rightsOf')}</h3>
      {data.rights.length === 0 && <p>{t('noRights')}</p>}
      {data.rights.map((right) => (
        <RightWords key={right.purpose} right={right} />
      ))}
      <h3>{t('casesOf', { count: data.cases.seen })}</h3>
      <Counts cases={data.cases} />
      <h3>{t('operationsOf', { count: data.operations.length })}</h3>
      <OperationWords operations={data.operations} />
    </div>
  );
}

function Sight({ sight }: { readonly sight: AccountSight }): ReactNode {
  const { t } = useTranslation('rights');
  const roleWord = useRoleWord();
  return (
    <dl className="rights-facts">
      <div>
        <dt>{t('role')}</dt>
        <dd>{roleWord(sight.person.role)}</dd>
      </div>
      <div>
        <dt>{t('sight')}</dt>
        <dd>{t(`sights.${sight.sight}`)}</dd>
      </div>
      <div>
        <dt>{t('clueSight')}</dt>
        <dd>{t(`clueSights.${sight.clueSight}`)}</dd>
      </div>
    </dl>
  );
}

function Counts({ cases }: Pick<AccountSight, 'cases'>): ReactNode {
  const { t } = useTranslation('rights');
  if (cases.seen === 0) return <p>{t('noCases')}</p>;
  return (
    <>
      <dl className="rights-facts">
        {cases.byPart.map(({ part, count }) => (
          <div key={part}>
            <dt>{t(`relation.${part}`)}</dt>
            <dd>{t('countOf', { count })}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('countNote')}</p>
    </>
  );
}
