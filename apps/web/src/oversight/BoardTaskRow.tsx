import { Link } from '@tanstack/react-router';
import { Button, Space, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardTask } from '@app/contracts';
import { DeadlineLamp } from '../deadline/DeadlineLamp';
import { addressOfTask } from '../deadline/deadline-address';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { PressDialog, type Pressure } from './PressDialog';

/** One task on the board: how late, whose, which rung was climbed and by which rule, and what a supervisor may do. */
export function BoardTaskRow({ task }: { readonly task: BoardTask }): ReactNode {
  const { t } = useTranslation('oversight');
  const { department, duty, due } = useWords();
  const [pressure, setPressure] = useState<Pressure | null>(null);
  const mayPress = useSession()?.powers.includes('oversee') === true;
  return (
    <li className="task-row">
      <div>
        <h3>
          <Link to="/cases/$caseFileId" params={{ caseFileId: task.caseFileId }} search={{ task: task.taskId }}>
            {duty(task)}
          </Link>
        </h3>
        <p>
          {task.enterpriseName ?? t('unknownEnterprise')} · {task.caseNumber}
        </p>
      </div>
      <div>
        {department(task.departmentCode)}
        <p>{task.assignee?.displayName ?? t('unclaimed')}</p>
      </div>
      <div>
        <DeadlineLamp
          of={addressOfTask(task)}
          lamp={task.lamp}
          dueOn={task.dueOn}
          standstill={task.standstill}
          provisional={task.provisional}
        />
        {task.dueOn !== null && <p>{due(task)}</p>}
        <RungWhy task={task} />
      </div>
      <Space wrap>
        <Button
          size="small"
          onClick={() => {
            setPressure('remind');
          }}
        >
          {t('remind')}
        </Button>
        {mayPress && (
          <Button
            size="small"
            danger
            onClick={() => {
              setPressure('press');
            }}
          >
            {t('press')}
          </Button>
        )}
      </Space>
      <PressDialog
        task={task}
        pressure={pressure}
        onClose={() => {
          setPressure(null);
        }}
      />
    </li>
  );
}

/** The last rung of the ladder: fired by which rule, or why not. */
function RungWhy({ task }: { readonly task: BoardTask }): ReactNode {
  const { t } = useTranslation(['oversight', 'domain']);
  const { word } = useWords();
  if (task.lastRung === null) return <p className="rung-why">{t('noRung')}</p>;
  const fired = task.lastRungNext !== null && task.lastRungNext !== 'none';
  return (
    <p className="rung-why">
      {word('rung', task.lastRung)} ·{' '}
      {fired ? t('fired', { next: word('escalation', task.lastRungNext ?? '') }) : t('notFired')}{' '}
      {task.lastRungRules.map((rule) => (
        <Tag key={rule}>
          <Link to="/cases/$caseFileId" params={{ caseFileId: task.caseFileId }} search={{ tab: 'decisions' }}>
            {rule}
          </Link>
        </Tag>
      ))}
    </p>
  );
}
