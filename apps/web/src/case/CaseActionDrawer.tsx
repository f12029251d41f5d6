import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { holdEnter } from '../steps/enter-key';
import { FormField } from '../steps/FormField';
import { useStepText } from '../steps/step-text';
import '../steps/steps.css';
import type { CaseAction } from './case-actions';
import { ProblemAlert } from '../components/ProblemAlert';
import { useActionForm } from './useActionForm';

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
  const { t } = useTranslation('case');
  const text = useStepText('case', action);
  const form = useActionForm(page, action, onClose);
  return (
    <form
      ref={form.element}
      className="step-form"
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <p className="step-intro">{text.intro}</p>
      {text.law !== '' && <p className="step-law">{text.law}</p>}
      {form.fields.map((field) => (
        <FormField
          key={field.name}
          id={`action-${field.name}`}
          field={field}
          text={text}
          value={form.values[field.name]}
          problem={form.problems.find((problem) => problem.field === field.name)}
          onChange={(value) => {
            form.set(field.name, value);
          }}
        />
      ))}
      {form.refusal !== null && <ProblemAlert error={form.refusal} />}
      <div className="step-actions">
        <Button type="primary" htmlType="submit" loading={form.isPending}>
          {text.submit}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
