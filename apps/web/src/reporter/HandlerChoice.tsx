import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReporterView } from '@app/contracts';
import { useOfficialList } from '../case/case-queries';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSession } from '../session/session-queries';
import { useNameHandler } from './reporter-queries';

interface HandlerChoiceProps {
  readonly complaintId: string;
  readonly view: ReporterView;
}

/** Names who handles the report, and may look at the informant besides the officer who took it in. */
export function HandlerChoice({ complaintId, view }: HandlerChoiceProps): ReactNode {
  const { t } = useTranslation('reporter');
  const own = useSession()?.departmentCode;
  const name = useNameHandler(complaintId);
  const officials = useOfficialList().filter(({ departmentCode }) => departmentCode === own);
  return (
    <div className="reporter-handler">
      <span id="reporter-handler">{t('handler')}</span>
      <Select
        aria-labelledby="reporter-handler"
        className="reporter-wide"
        allowClear
        placeholder={t('noHandler')}
        loading={name.isPending}
        value={view.handlerId ?? undefined}
        onChange={(accountId) => {
          name.mutate(accountId ?? null);
        }}
        options={officials.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
      />
      {name.error !== null && <ProblemAlert error={name.error} />}
    </div>
  );
}
