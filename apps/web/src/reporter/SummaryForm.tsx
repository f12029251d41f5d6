import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWriteSummary } from './reporter-queries';

/** Writes the matter of a sealed report in words that name nobody, for the other departments. */
export function SummaryForm({ complaintId }: { readonly complaintId: string }): ReactNode {
  const { t } = useTranslation('reporter');
  const write = useWriteSummary(complaintId);
  const [summary, setSummary] = useState('');
  return (
    <div className="reporter-summary">
      <label htmlFor="reporter-summary">{t('summary')}</label>
      <Input.TextArea
        id="reporter-summary"
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={4000}
        value={summary}
        onChange={({ target }) => {
          setSummary(target.value);
        }}
      />
      {write.error !== null && <ProblemAlert error={write.error} />}
      <Button
        size="small"
        disabled={summary.trim() === ''}
        loading={write.isPending}
        onClick={() => {
          write.mutate(summary);
        }}
      >
        {t('writeSummary')}
      </Button>
    </div>
  );
}
