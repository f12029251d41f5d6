import { Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { DutyDrawer } from '../statutory-duty/DutyDrawer';
import { CaseActionDrawer, type CaseAction } from './CaseActionDrawer';

type OtherAction = CaseAction | 'open-duty';

/** Which of them the person may take now, in the order of the buttons. */
function actionsOpen(page: CasePage): readonly OtherAction[] {
  const open: readonly (readonly [OtherAction, boolean])[] = [
    ['start', page.startable.length > 0],
    ['open-duty', page.mayOpenDuty],
    ['refer', page.mayRefer],
    ['reopen', page.mayReopen],
    ['merge', page.mayMerge],
    ['split', page.maySplit],
  ];
  return open.flatMap(([action, isOpen]) => (isOpen ? [action] : []));
}

/** What else may be done with the case: start a procedure, open a statutory duty, refer it, reopen it, merge or split it. */
export function OtherActions({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const [action, setAction] = useState<OtherAction | null>(null);
  const actions = actionsOpen(page);
  if (actions.length === 0) return null;
  const close = (): void => {
    setAction(null);
  };
  return (
    <>
      <Space wrap>
        {actions.map((one) => (
          <Button
            key={one}
            onClick={() => {
              setAction(one);
            }}
          >
            {t(`actions.${one}.title`)}
          </Button>
        ))}
      </Space>
      <CaseActionDrawer page={page} action={action === 'open-duty' ? null : action} onClose={close} />
      <DutyDrawer page={page} isOpen={action === 'open-duty'} onClose={close} />
    </>
  );
}
