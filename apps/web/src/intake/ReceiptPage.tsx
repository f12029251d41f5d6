import { Link } from '@tanstack/react-router';
import { Alert, Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintReceipt } from '@app/contracts';
import { PointerWarning } from '../reporter/PointerWarning';

interface ReceiptPageProps {
  readonly receipt: ComplaintReceipt;
  readonly onNext: () => void;
}

/** The receipt number, what may be the same matter, and the way to the case. */
export function ReceiptPage({ receipt, onNext }: ReceiptPageProps): ReactNode {
  const { t } = useTranslation('intake');
  const { possibleDuplicates } = receipt;
  return (
    <>
      <Result
        status="success"
        title={
          <>
            {t('receipt.title')} <span className="receipt-number">{receipt.receiptNumber}</span>
          </>
        }
        subTitle={t('receipt.note')}
        extra={[
          <Link key="case" to="/cases/$caseFileId" params={{ caseFileId: receipt.caseFileId }}>
            <Button type="primary">{t('receipt.toCase')}</Button>
          </Link>,
          <Button key="next" onClick={onNext}>
            {t('receipt.next')}
          </Button>,
        ]}
      />
      <div className="receipt-duplicates">
        <PointerWarning pointers={receipt.pointers} />
      </div>
      {possibleDuplicates.length > 0 && <Duplicates receipt={receipt} />}
    </>
  );
}

function Duplicates({ receipt: { possibleDuplicates } }: { readonly receipt: ComplaintReceipt }): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <Alert
      className="receipt-duplicates"
      type="warning"
      showIcon
      title={t('receipt.duplicates', { count: possibleDuplicates.length })}
      description={
        <ul className="intake-duplicates">
          {possibleDuplicates.map(({ complaintId, receiptNumber, caseFileId }) => (
            <li key={complaintId}>
              {caseFileId === null ? (
                receiptNumber
              ) : (
                <Link to="/cases/$caseFileId" params={{ caseFileId }}>
                  {receiptNumber}
                </Link>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
