import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { holdEnter } from '../steps/enter-key';
import { FormField } from '../steps/FormField';
import { SendButton } from '../steps/SendButton';
import { useStepText } from '../steps/step-text';
import '../steps/steps.css';
import { EFFECTS_OF_LINKING, type CaseAction } from './case-actions';
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
  const [isSent, setSent] = useState(false);
  return (
    <Drawer
      open={action !== null}
      onClose={onClose}
      focusable={{ focusTriggerAfterClose: !isSent }}
      afterOpenChange={(isOpen) => {
        if (isOpen) setSent(false);
      }}
      size={560}
      destroyOnHidden
      title={action === null ? '' : t(`actions.${action}.title`)}
    >
      {action !== null && (
        <ActionForm
          page={page}
          action={action}
          onClose={onClose}
          onSent={() => {
            setSent(true);
            onClose();
          }}
        />
      )}
    </Drawer>
  );
}

interface ActionFormProps {
  readonly page: CasePage;
  readonly action: CaseAction;
  readonly onClose: () => void;
  /** The person goes on elsewhere: the button that opened the drawer must not take the focus back. */
  readonly onSent: () => void;
}

function ActionForm({ page, action, onClose, onSent }: ActionFormProps): ReactNode {
  const { t } = useTranslation('case');
  const text = useStepText('case', action);
  const form = useActionForm(page, action, onSent);
  const effects = EFFECTS_OF_LINKING[action];
  const asks = effects !== undefined ? { title: t(`actions.${action}.confirm`), note: '' } : null;
  return (
    <form
      ref={form.element}
      className="step-form"
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (asks === null) form.submit();
      }}
    >
      <p className="step-intro">{text.intro}</p>
      {effects !== undefined && <Effects of={effects} action={action} />}
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
        <SendButton words={text.submit} asks={asks} isPending={form.isPending} onSend={form.submit} />
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** What becomes of tasks, deadlines, documents and the rest. */
function Effects({ of, action }: { readonly of: readonly string[]; readonly action: CaseAction }): ReactNode {
  const { t } = useTranslation('case');
  return (
    <ul className="step-effects">
      {of.map((name) => (
        <li key={name}>{t(`actions.${action}.effects.${name}`)}</li>
      ))}
    </ul>
  );
}
