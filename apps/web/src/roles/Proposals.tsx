import { App, Button, Empty, Skeleton, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRole, AccountView } from '@app/contracts';
import { Marks } from '../accounts/AccountRow';
import { useProposalDecision, useRoleProposals } from '../accounts/account-queries';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonButton } from '../components/ReasonButton';
import { useProblemText } from '../components/problem-words';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';

/** Roles that wait for a second person. */
export function Proposals(): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const { data, error, refetch } = useRoleProposals();
  return (
    <section>
      <h2>{t('proposals')}</h2>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data?.items.length === 0 && <Empty className="panel" description={t('noProposals')} />}
      {data !== undefined && data.items.length > 0 && (
        <ul className="task-list" aria-label={t('proposals')}>
          {data.items.map((account) => (
            <ProposalRow key={account.accountId} account={account} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ProposalRow({ account }: { readonly account: AccountView }): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const { department, time, word } = useWords();
  const { accountName, displayName, departmentCode, proposal } = account;
  if (proposal === null) return null;
  return (
    <li className="task-row">
      <div>
        <h3 className="long-text">{t('proposal', { name: displayName, role: word('role', proposal.role) })}</h3>
        <p className="long-text">{[accountName, department(departmentCode)].join(' · ')}</p>
      </div>
      <Marks account={account} />
      <div>
        <p>{t('proposedAt', { time: time(proposal.at) })}</p>
        {proposal.reason !== null && (
          <p className="long-text quiet">{t('accounts:because', { reason: proposal.reason })}</p>
        )}
      </div>
      <Decision
        accountId={account.accountId}
        role={proposal.role}
        isOwn={useSession()?.accountId === proposal.proposedBy.accountId}
      />
    </li>
  );
}

interface DecisionProps {
  readonly accountId: string;
  readonly role: AccountRole;
  /** Whoever proposed takes it back; the decision is with another. */
  readonly isOwn: boolean;
}

function Decision({ accountId, role, isOwn }: DecisionProps): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const { message } = App.useApp();
  const words = useProblemText();
  const confirming = useProposalDecision(accountId);
  const declining = useProposalDecision(accountId);
  return (
    <Space wrap>
      {!isOwn && (
        <Button
          type="primary"
          loading={confirming.isPending}
          onClick={() => {
            confirming.mutate(
              { role, decision: 'confirm', reason: null },
              {
                onSuccess: () => void message.success(t('confirmed')),
                onError: (error) => void message.error(words(error)),
              },
            );
          }}
        >
          {t('confirm')}
        </Button>
      )}
      <ReasonButton
        label={t(isOwn ? 'takeBack' : 'decline')}
        note={t('declineNote')}
        reasonLabel={t('accounts:reason')}
        isPending={declining.isPending}
        error={declining.error}
        onSend={(reason, done) => {
          declining.mutate({ role, decision: 'decline', reason }, { onSuccess: done });
        }}
      />
    </Space>
  );
}
