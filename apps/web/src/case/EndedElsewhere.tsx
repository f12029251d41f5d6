import { Alert } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session, TaskView } from '@app/contracts';
import { useWords } from '../components/use-words';

interface EndedElsewhereProps {
  readonly tasks: readonly TaskView[];
  readonly reader: Session;
}

/** Tasks of the reader's department that a colleague has ended while the page was open: a form does not vanish without a word. */
export function EndedElsewhere({ tasks, reader }: EndedElsewhereProps): ReactNode {
  const { t } = useTranslation('case');
  const { word, time } = useWords();
  const seen = useTasksSeenOpen(tasks);
  const taken = tasks.filter(
    ({ taskId, status, endedBy, departmentCode }) =>
      status !== 'open' &&
      departmentCode === reader.departmentCode &&
      seen.includes(taskId) &&
      endedBy !== null &&
      endedBy.accountId !== reader.accountId,
  );
  return taken.map(({ taskId, duty, endedBy, endedAt }) => (
    <Alert
      key={taskId}
      className="work-taken"
      type="warning"
      showIcon
      closable
      title={t('work.takenTitle', { duty: word('duty', duty), name: endedBy?.displayName, at: time(endedAt ?? '') })}
      description={t('work.takenNote')}
    />
  ));
}

/** Every task that was open at some time since the page was opened. */
function useTasksSeenOpen(tasks: readonly TaskView[]): readonly string[] {
  const [seen, setSeen] = useState<readonly string[]>([]);
  useEffect(() => {
    const open = tasks.filter(({ status }) => status === 'open').map(({ taskId }) => taskId);
    setSeen((old) => [...new Set([...old, ...open])]);
  }, [tasks]);
  return seen;
}
