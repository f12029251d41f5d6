import { useQuery } from '@tanstack/react-query';
import { App, Button, Popover, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '@app/contracts';
import { call } from '../api/client';
import { useProblemText } from '../components/problem-words';
import { useAssignment } from './task-queries';

/** The head of the department gives a task to one of its people. */
export function AssignButton({ task }: { readonly task: TaskView }): ReactNode {
  const { t } = useTranslation('workbench');
  const { message } = App.useApp();
  const text = useProblemText();
  const [isOpen, setIsOpen] = useState(false);
  const assignment = useAssignment();
  const assign = (accountId: string): void => {
    assignment.mutate(
      { task, accountId },
      {
        onSuccess: () => {
          setIsOpen(false);
        },
        onError: (error) => void message.error(text(error)),
      },
    );
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      title={t('assignTo')}
      content={
        <PersonChoice departmentCode={task.departmentCode} isAssigning={assignment.isPending} onChoose={assign} />
      }
    >
      <Button size="small">{t('assign')}</Button>
    </Popover>
  );
}

interface PersonChoiceProps {
  readonly departmentCode: string;
  readonly isAssigning: boolean;
  readonly onChoose: (accountId: string) => void;
}

function PersonChoice({ departmentCode, isAssigning, onChoose }: PersonChoiceProps): ReactNode {
  const { t } = useTranslation('workbench');
  const officials = useQuery({
    queryKey: ['officials', departmentCode],
    queryFn: () => call('listOfficials', { query: { department: departmentCode } }),
  });
  return (
    <Select
      style={{ width: 220 }}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('assignTo')}
      loading={officials.isPending || isAssigning}
      placeholder={t('choosePerson')}
      options={officials.data?.items.map((one) => ({ value: one.accountId, label: one.displayName })) ?? []}
      onChange={onChoose}
    />
  );
}
