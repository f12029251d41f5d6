import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pointer } from '@app/domain';

/** Warns that what is left of a report may still point to one person; nothing when it does not. */
export function PointerWarning({ pointers }: { readonly pointers: readonly Pointer[] }): ReactNode {
  const { t } = useTranslation('reporter');
  if (pointers.length === 0) return null;
  return (
    <Alert
      className="reporter-pointers"
      type="warning"
      showIcon
      title={t('pointers.title')}
      description={
        <>
          {pointers.map((one) => t(`pointers.${one}`)).join('；')}
          <br />
          {t('pointers.remedy')}
        </>
      }
    />
  );
}
