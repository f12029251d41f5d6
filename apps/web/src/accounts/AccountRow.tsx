import { Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '@app/contracts';
import { useWords } from '../components/use-words';
import { AccountActs } from './AccountActs';

interface Shown {
  readonly account: AccountView;
}

interface AccountRowProps extends Shown {
  /** What may be done with the account. */
  readonly children: ReactNode;
}

/** One account: who, where, with which role, how it stands; what may be done and what was done opens below. */
export function AccountRow({ account, children }: AccountRowProps): ReactNode {
  const { t } = useTranslation('accounts');
  const { department, time } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { accountId, accountName, displayName, departmentCode, lastActiveAt, createdAt, sessions } = account;
  return (
    <li className="task-row account-row">
      <div>
        <h3 className="long-text">{displayName}</h3>
        <p className="long-text">{[accountName, department(departmentCode)].join(' · ')}</p>
      </div>
      <Marks account={account} />
      <div className="quiet">
        <p>
          {lastActiveAt === createdAt
            ? t('created', { time: time(createdAt) })
            : t('used', { time: time(lastActiveAt) })}
        </p>
        <p>{t('sessions', { count: sessions })}</p>
      </div>
      <details
        className="account-details"
        open={isOpen}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>{t('open', { name: displayName })}</summary>
        {isOpen && (
          <>
            <div className="account-actions">{children}</div>
            <AccountActs accountId={accountId} />
          </>
        )}
      </details>
    </li>
  );
}

/** Role and state, and what administrators must not miss. */
export function Marks({ account }: Shown): ReactNode {
  const { word } = useWords();
  return (
    <div>
      <Tag color={account.role === null ? 'gold' : 'blue'}>{word('role', account.role ?? 'none')}</Tag>
      <StateTags account={account} />
      <Hints account={account} />
    </div>
  );
}

function StateTags({ account: { isDisabled, isDemo, mustChangePassword } }: Shown): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <>
      {isDisabled && <Tag color="red">{t('stateOf.disabled')}</Tag>}
      {mustChangePassword && !isDisabled && <Tag>{t('oneTime')}</Tag>}
      {isDemo && <Tag>{t('demo')}</Tag>}
    </>
  );
}

function Hints({ account: { proposal, certificateNumber, namesakes } }: Shown): ReactNode {
  const { t } = useTranslation('accounts');
  const { word } = useWords();
  const who = namesakes.map((one) => `${one.accountName}（${word('role', one.role ?? 'none')}）`).join('、');
  return (
    <>
      {proposal !== null && (
        <p>{t('proposed', { role: word('role', proposal.role), name: proposal.proposedBy.displayName })}</p>
      )}
      {certificateNumber !== null && <p className="quiet">{t('certificate', { number: certificateNumber })}</p>}
      {who !== '' && <p className="account-namesakes">{t('namesakes', { who })}</p>}
    </>
  );
}
