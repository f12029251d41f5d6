import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { holdEnter } from '../steps/enter-key';
import { FormField } from '../steps/FormField';
import type { StepValues } from '../steps/form-definition';
import { useStepText } from '../steps/step-text';
import '../steps/steps.css';
import { actionCommand, actionDefaults, actionFields, type CaseAction } from './case-actions';
import { useSendCommand } from './case-commands';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSession } from '../session/session-queries';

export type { CaseAction } from './case-actions';

interface CaseActionDrawerProps {
  readonly page: CasePage;
  readonly action: CaseAction | null;
  readonly onClose: () => void;
}

/** The form of an action on the case as a whole. */
export function CaseActionDrawer({ page, action, onClose }: CaseActionDrawerProps): ReactNode {
  const { t } = useTranslation('case');
  return (
    <Drawer
      open={action !== null}
      onClose={onClose}
      size={560}
      destroyOnHidden
      title={action === null ? '' : t(`actions.${action}.title`)}
    >
      {action !== null && <ActionForm page={page} action={action} onClose={onClose} />}
    </Drawer>
  );
}

function ActionForm({ page, action, onClose }: { page: CasePage; action: CaseAction; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const text = useStepText('case', action);
  const me = useSession()?.departmentCode;
  const [values, setValues] = useState<StepValues>(() => actionDefaults(page, me));
  const [isTried, setTried] = useState(false);
  const send = useSendCommand(page.caseFileId, onClose);
  const command = actionCommand(action, values);
  const submit = (): void => {
    setTried(true);
    if (command !== null && !send.isPending) send.mutate(command);
  };
  return (
    <form
      className="step-form"
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="step-intro">{text.intro}</p>
      {actionFields(action, page)
        .filter(({ when }) => when?.(values) ?? true)
        .map((field) => (
          <FormField
            key={field.name}
            id={`action-${field.name}`}
            field={field}
            text={text}
            value={values[field.name]}
            problem={undefined}
            onChange={(value) => {
              setValues({ ...values, [field.name]: value });
            }}
          />
        ))}
      {send.error !== null && <ProblemAlert error={send.error} />}
      {isTried && command === null && (
        <p className="step-error" role="alert">
          {t('actions.incomplete')}
        </p>
      )}
      <div className="step-actions">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {text.submit}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
