import { Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSight, RightHolder, SightQuery } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useRoleWord } from './holder-words';
import { useCaseSight, type CaseAsked } from './right-queries';
import { RightWords } from './RightWords';
import './rights.css';

interface CaseSightViewProps {
  readonly asked: CaseAsked;
  readonly about: SightQuery;
}

/** Who sees a case and by which right; below, why those who were asked about do not. */
export function CaseSightView({ asked, about }: CaseSightViewProps): ReactNode {
  const { t } = useTranslation('rights');
  const { data, error, refetch } = useCaseSight(asked, about);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const isAsked = about.department !== undefined || about.account !== undefined;
  return (
    <div className="rights-answer">
      <h3>{t('seers', { number: data.caseNumber, count: data.seers.length })}</h3>
      {data.seers.length === 0 ? <Empty description={t('nobody')} /> : <Seers seers={data.seers} />}
      {isAsked && <h3>{t('others')}</h3>}
      {isAsked && <Others others={data.others} />}
      <p className="quiet">{t('limits')}</p>
    </div>
  );
}

function Seers({ seers }: Pick<CaseSight, 'seers'>): ReactNode {
  const { t } = useTranslation('rights');
  return (
    <ul className="rights-list" aria-label={t('seersLabel')}>
      {seers.map(({ person, rights }) => (
        <li key={person.accountId}>
          <HolderName person={person} />
          <div>
            {rights.map((right) => (
              <RightWords key={right.purpose} right={right} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Others({ others }: Pick<CaseSight, 'others'>): ReactNode {
  const { t } = useTranslation('rights');
  if (others.length === 0) return <p>{t('noOthers')}</p>;
  return (
    <ul className="rights-list" aria-label={t('others')}>
      {others.map(({ person, because }) => (
        <li key={person.accountId}>
          <HolderName person={person} />
          <div>
            <Tag>{t('unseen')}</Tag>
            {t(`because.${because}`)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function HolderName({ person }: { readonly person: RightHolder }): ReactNode {
  const { department } = useWords();
  const roleWord = useRoleWord();
  return (
    <div>
      <strong>{person.displayName}</strong> <span className="quiet">{person.accountName}</span>
      <p className="quiet">
        {department(person.departmentCode)} · {roleWord(person.role)}
      </p>
    </div>
  );
}
