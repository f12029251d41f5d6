import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DUTIES, type AccountRole } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { useSession } from '../session/session-queries';
import { ErasureList } from './ErasureList';
import { HoldingRegister } from './HoldingRegister';
import { PeriodList } from './PeriodList';
import { RequestList } from './RequestList';
import './privacy.css';

interface Part {
  readonly key: string;
  readonly roles: readonly AccountRole[];
  readonly children: ReactNode;
}

const PARTS: readonly Part[] = [
  { key: 'requests', roles: DUTIES['hold-tasks'], children: <RequestList /> },
  {
    key: 'erasures',
    roles: [...DUTIES['direct-officers'], ...DUTIES['keep-privacy']],
    children: <ErasureList />,
  },
  {
    key: 'periods',
    roles: [...DUTIES['work-on-cases'], ...DUTIES['keep-privacy']],
    children: <PeriodList />,
  },
  {
    key: 'register',
    roles: [...DUTIES['work-on-cases'], ...DUTIES['keep-privacy']],
    children: <HoldingRegister />,
  },
];

/** Personal data: what persons ask, who is to be erased, how long persons are kept, and what is held and why. */
export function PrivacyPage(): ReactNode {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const role = useSession()?.role;
  const search: { readonly tab?: string } = useSearch({ strict: false }); // an unknown tab shows the first
  const parts = PARTS.filter(({ roles }) => roles.some((one) => one === role));
  const shown = parts.find(({ key }) => key === search.tab)?.key ?? parts[0]?.key ?? '';
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Tabs
        activeKey={shown}
        destroyOnHidden
        items={parts.map(({ key, children }) => ({ key, label: t(`tabs.${key}`), children }))}
        onChange={(tab) => void navigate({ to: '/privacy', search: { tab }, replace: true })}
      />
    </>
  );
}
