import { CalendarOutlined } from '@ant-design/icons';
import { Badge, Button, Tabs } from 'antd';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { FreshChanges } from '../components/FreshChanges';
import { PageHeader } from '../components/PageHeader';
import { KeyHelp } from './KeyHelp';
import { NoticeList } from './NoticeList';
import { TaskBrowser } from './TaskBrowser';

const LISTS = ['todo', 'accept', 'done', 'copied'] as const;
type List = (typeof LISTS)[number];

/** What an officer must do today: to do, to accept, done, copied. */
export function WorkbenchPage(): ReactNode {
  const { t } = useTranslation('workbench');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const list = LISTS.find((name) => name === search['list']) ?? 'todo';
  const counts = useQuery({ queryKey: ['task-counts'], queryFn: () => call('countTasks') }).data;
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const openHelp = (): void => {
    setIsHelpOpen(true);
  };
  return (
    <>
      <PageHeader title={t('title')} note={counts?.overdue ? t('note', { count: counts.overdue }) : t('calm')}>
        <FreshChanges />
        <Button icon={<CalendarOutlined aria-hidden="true" />} onClick={() => void navigate({ to: '/calendar-feeds' })}>
          {t('feeds')}
        </Button>
        <Button onClick={openHelp}>{t('keys.open')}</Button>
      </PageHeader>
      <Tabs
        activeKey={list}
        onChange={(key) => void navigate({ to: '/workbench', search: { list: key } })}
        items={LISTS.map((name) => ({ key: name, label: <ListLabel name={name} count={counts?.[name]} /> }))}
      />
      {list === 'copied' ? <NoticeList /> : <TaskBrowser key={list} list={list} onHelp={openHelp} />}
      <KeyHelp
        isOpen={isHelpOpen}
        onClose={() => {
          setIsHelpOpen(false);
        }}
      />
    </>
  );
}

function ListLabel({ name, count }: { readonly name: List; readonly count: number | undefined }): ReactNode {
  const { t } = useTranslation('workbench');
  const color = name === 'done' ? '#5d6878' : '#1a5296';
  return (
    <span>
      {t(`lists.${name}`)} {count !== undefined && <Badge count={count} overflowCount={999} color={color} />}
    </span>
  );
}
