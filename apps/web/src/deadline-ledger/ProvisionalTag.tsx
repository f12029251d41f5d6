import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '@app/contracts';

/** Says that a due day may still move, because it rests on a year without a holiday notice. */
export function ProvisionalTag({ provisional }: Pick<DeadlineView, 'provisional'>): ReactNode {
  const { t } = useTranslation();
  if (!provisional) return null;
  return (
    <Tag color="gold" icon={<QuestionCircleOutlined aria-hidden="true" />}>
      {t('lamp.provisional')}
    </Tag>
  );
}
