import { Drawer, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSession } from '../session/session-queries';
import { DutyForm } from './DutyForm';
import { useDutyKinds } from './duty-queries';

interface DutyDrawerProps {
  readonly page: CasePage;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Opens a statutory duty: which clock of the law, what started it, whom it binds. */
export function DutyDrawer({ page, isOpen, onClose }: DutyDrawerProps): ReactNode {
  const { t } = useTranslation('case');
  return (
    <Drawer open={isOpen} onClose={onClose} size={640} destroyOnHidden title={t('actions.open-duty.title')}>
      {isOpen && <Content page={page} onClose={onClose} />}
    </Drawer>
  );
}

function Content({ page, onClose }: Pick<DutyDrawerProps, 'page' | 'onClose'>): ReactNode {
  const kinds = useDutyKinds(page.caseFileId);
  const session = useSession();
  if (kinds.error !== null)
    return (
      <ProblemAlert
        error={kinds.error}
        onRetry={() => {
          void kinds.refetch();
        }}
      />
    );
  if (kinds.data === undefined || session === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <DutyForm page={page} session={session} kinds={kinds.data.items} onClose={onClose} />;
}
