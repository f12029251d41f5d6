import { PauseCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '@app/contracts';

/** Says that a clock stands still, and why. */
export function StandstillTag({ standstill }: Pick<DeadlineView, 'standstill'>): ReactNode {
  const { t } = useTranslation();
  if (standstill === null) return null;
  return <Tag icon={<PauseCircleOutlined aria-hidden="true" />}>{t(`lamp.${standstill.standstill}`)}</Tag>;
}
