import { FireFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button, Space, Tag } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type TaskView } from '@app/contracts';
import { DeadlineLamp } from '../deadline/DeadlineLamp';
import { addressOfTask } from '../deadline/deadline-address';
import { useWords } from '../components/use-words';
import { useProblemText } from '../components/problem-words';
import { useSession } from '../session/session-queries';
import { AssignButton } from './AssignButton';
import { useHolding, type Holding } from './task-queries';

/** One task of a list: what, on which case, until when, with whom. */
export function TaskRow({ task, isCurrent }: { readonly task: TaskView; readonly isCurrent: boolean }): ReactNode {
  const { t } = useTranslation('workbench');
  const { department, word, duty } = useWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const isOpen = task.status === 'open';
  return (
    <li ref={row} className={`task-row${isCurrent ? ' is-current' : ''}`}>
      <div>
        <h3>
          <Link to="/cases/$caseFileId" params={{ caseFileId: task.caseFileId }} search={{ task: task.taskId }}>
            {duty(task)}
          </Link>{' '}
          {task.urgent && (
            <Tag color="red" icon={<FireFilled />}>
              {t('urgent')}
            </Tag>
          )}
        </h3>
        <p>
          {task.enterpriseName ?? t('unknownEnterprise')} · {task.caseNumber}
        </p>
      </div>
      <div>
        {word('kind', task.proceedingKind)}
        <p>{department(task.departmentCode)}</p>
      </div>
      {isOpen ? <OpenUntil task={task} /> : <EndedBy task={task} />}
      {isOpen && <TaskActions task={task} />}
    </li>
  );
}

function OpenUntil({ task }: { readonly task: TaskView }): ReactNode {
  const { t } = useTranslation('workbench');
  const { due } = useWords();
  return (
    <div>
      <DeadlineLamp
        of={addressOfTask(task)}
        lamp={task.lamp}
        dueOn={task.dueOn}
        standstill={task.standstill}
        provisional={task.provisional}
      />
      <p>
        {task.dueOn !== null && `${due(task)} · `}
        {task.assignee?.displayName ?? t('unclaimed')}
      </p>
    </div>
  );
}

function EndedBy({ task }: { readonly task: TaskView }): ReactNode {
  const { t } = useTranslation('workbench');
  const { time } = useWords();
  return (
    <div>
      <span className="quiet">{time(task.endedAt)}</span>
      <p>{task.endedBy?.displayName ?? t('endedByEngine')}</p>
    </div>
  );
}

function TaskActions({ task }: { readonly task: TaskView }): ReactNode {
  const { t } = useTranslation('workbench');
  const { message } = App.useApp();
  const text = useProblemText();
  const session = useSession();
  const holding = useHolding();
  const hold = (act: Holding['act']) => () => {
    holding.mutate({ task, act }, { onError: (error) => void message.error(text(error)) });
  };
  const isMine = task.assignee !== null && task.assignee.accountId === session?.accountId;
  return (
    <Space wrap>
      {task.assignee === null && (
        <Button size="small" loading={holding.isPending} onClick={hold('claimTask')}>
          {t('claim')}
        </Button>
      )}
      {isMine && (
        <Button size="small" loading={holding.isPending} onClick={hold('releaseTask')}>
          {t('release')}
        </Button>
      )}
      {hasDuty(session?.role, 'direct-officers') && <AssignButton task={task} />}
    </Space>
  );
}
