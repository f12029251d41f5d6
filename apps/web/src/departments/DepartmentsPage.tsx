import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department } from '@app/contracts';
import { useDepartmentList } from '../components/departments';
import { PageHeader } from '../components/PageHeader';
import { useWords } from '../components/use-words';

/** The departments of the deployment with their powers, as they were loaded. */
export function DepartmentsPage(): ReactNode {
  const { t } = useTranslation('departments');
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <ul className="task-list" aria-label={t('title')}>
        {useDepartmentList().map((one) => (
          <DepartmentRow key={one.code} department={one} />
        ))}
      </ul>
    </>
  );
}

function DepartmentRow({
  department: { code, name, powers, external },
}: {
  readonly department: Department;
}): ReactNode {
  const { t } = useTranslation('departments');
  const { inLanguage } = useWords();
  return (
    <li className="task-row">
      <div>
        <h3>{inLanguage(name)}</h3>
        <p>{code}</p>
      </div>
      <div>
        {powers.length === 0 ? (
          <span className="quiet">{t('noPowers')}</span>
        ) : (
          powers.map((power) => <Tag key={power}>{t(`power.${power}`)}</Tag>)
        )}
      </div>
      {external && <Tag>{t('external')}</Tag>}
    </li>
  );
}
