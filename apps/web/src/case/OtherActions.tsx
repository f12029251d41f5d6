import { Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { DutyDrawer } from '../statutory-duty/DutyDrawer';
import { CaseActionDrawer, type CaseAction } from './CaseActionDrawer';

/** What else may be done with the case: start a procedure, open a statutory duty, refer it, reopen it. */
export function OtherActions({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const [action, setAction] = useState<CaseAction | 'open-duty' | null>(null);
  const actions: readonly (CaseAction | 'open-duty')[] = [
    ...(page.startable.length > 0 ? (['start'] as const) : []),
    ...(page.mayOpenDuty ? (['open-duty'] as const) : []),
    ...(page.mayRefer ? (['refer'] as const) : []),
    ...(page.mayReopen ? (['reopen'] as const) : []),
  ];
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
