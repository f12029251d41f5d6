import { Alert, Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, Session } from '@app/contracts';
import { openWork } from './case-work';
import { EndedElsewhere } from './EndedElsewhere';
import { ProcedureWork } from './ProcedureWork';

interface WorkSectionProps {
  readonly page: CasePage;
  readonly session: Session;
  /** Task of the deep link; `null` when none is named. */
  readonly taskId: string | null;
  readonly onWhy: (recordId: string) => void;
}

/** What waits for a person in this case, own duties first, each with the forms of its open steps. */
export function WorkSection({ page, session, taskId, onWhy }: WorkSectionProps): ReactNode {
  const { t } = useTranslation('case');
  const works = openWork(page);
  const linked = page.tasks.find((task) => task.taskId === taskId);
  const mine = works.filter(({ proceeding }) => proceeding.steps.length > 0);
  return (
    <>
      {linked !== undefined && linked.status !== 'open' && (
        <Alert
          type="info"
          showIcon
          title={t('work.linkedEnded', { name: linked.endedBy?.displayName ?? t('engine') })}
        />
      )}
      <EndedElsewhere tasks={page.tasks} reader={session} />
      {works.length === 0 && <Empty description={t('work.none')} />}
      {works.map((work, index) => (
        <ProcedureWork
          key={`${work.proceeding.proceedingId}/${work.task?.taskId ?? ''}`}
          work={work}
          page={page}
          session={session}
          isOpen={taskId === null ? index === 0 && mine.length > 0 : work.task?.taskId === taskId}
          onWhy={onWhy}
        />
      ))}
    </>
  );
}
