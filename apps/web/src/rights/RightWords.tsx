import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSight } from '@app/contracts';

interface RightWordsProps {
  readonly right: AccountSight['rights'][number];
}

/** A right in words: by which relations, for what, and which fields. */
export function RightWords({ right }: RightWordsProps): ReactNode {
  const { t } = useTranslation('rights');
  return (
    <div className="rights-right">
      {right.relations.map((relation) => (
        <Tag key={relation} color="blue">
          {t(`relation.${relation}`)}
        </Tag>
      ))}
      <p className="quiet">
        {t('right', {
          purpose: t(`purpose.${right.purpose}`),
          fields: right.fields.map((group) => t(`field.${group}`)).join('、'),
        })}
      </p>
    </div>
  );
}
