import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSight } from '@app/contracts';

type Operation = AccountSight['operations'][number];

/** How far an operation reaches: everything, what is seen, or what the own department has a part in. */
const REACHES = ['part', 'narrowed', 'allowed'] as const;

function reachOf({ part, noPart }: Operation): (typeof REACHES)[number] {
  if (part === 'narrowed') return 'narrowed';
  return noPart === 'allowed' ? 'allowed' : 'part';
}

/** What a role may do, by how far each operation reaches. */
export function OperationWords({ operations }: Pick<AccountSight, 'operations'>): ReactNode {
  const { t } = useTranslation(['rights', 'api-docs']);
  const groups = REACHES.map((reach) => [reach, operations.filter((one) => reachOf(one) === reach)] as const);
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([reach, group]) => (
      <section key={reach} className="rights-operations">
        <h4>
          {t(`reach.${reach}`)} <span className="quiet">{t('operationCount', { count: group.length })}</span>
        </h4>
        <div>
          {group.map(({ operation }) => (
            <Tag key={operation}>{t(`api-docs:operations.${operation}`)}</Tag>
          ))}
        </div>
      </section>
    ));
}
