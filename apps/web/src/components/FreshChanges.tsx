import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../api/stream';

/** Says that a list is no longer up to date, and takes the changes in when the reader asks. */
export function FreshChanges(): ReactNode {
  const { t } = useTranslation();
  const { fresh, takeIn } = useChanges();
  return fresh > 0 && <Button onClick={takeIn}>{t('fresh', { count: fresh })}</Button>;
}
