import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftDetail } from '@app/contracts';
import { NEXT_DRAFT_STEPS, type DraftStep } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { useDraftStep } from '../rule-draft/draft-queries';
import { layJson } from '../rule-file/rewrite-json';
import type { PackItem } from '../rule-file/pack-items';
import { useSession } from '../session/session-queries';
import { emptyParameter, parameterFault, parameterOf, parameterPath } from './new-parameter';
import { NewParameterFields } from './NewParameterFields';

interface NewParameterButtonProps {
  readonly draft: RuleDraftDetail;
  readonly items: readonly PackItem[];
}

/** Begins a figure that the pack does not have yet; its values are given in its form. */
export function NewParameterButton({ draft, items }: NewParameterButtonProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const today = useSession()?.today ?? '';
  const navigate = useNavigate();
  const [entry, setEntry] = useState(emptyParameter);
  const [isOpen, setOpen] = useState(false);
  const saving = useDraftStep(draft.draftId);
  const steps: readonly DraftStep[] = NEXT_DRAFT_STEPS[draft.state];
  const fault = parameterFault(entry, items);
  const close = (): void => {
    setOpen(false);
  };
  const create = (): void => {
    const path = parameterPath(entry);
    const body = { revision: draft.revision, path, text: layJson(parameterOf(entry, today)) };
    const opened = { tab: 'edit', part: 'parameters', file: path };
    const onSuccess = (): void => {
      close();
      setEntry(emptyParameter);
      void navigate({ to: '.', search: opened });
    };
    saving.mutate({ step: 'save', body }, { onSuccess });
  };
  if (!steps.includes('edit')) return null;
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('newParameter')}
      </Button>
      <Modal
        open={isOpen}
        title={t('newParameter')}
        okText={t('create')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: fault !== null, loading: saving.isPending }}
        onOk={create}
        onCancel={close}
      >
        <p>{t('newParameterNote')}</p>
        {saving.error !== null && <ProblemAlert error={saving.error} />}
        <NewParameterFields entry={entry} items={items} onChange={setEntry} />
        {fault !== null && fault !== 'empty' && (
          <p className="rule-fault" role="status">
            {t(`newParameterFault.${fault}`)}
          </p>
        )}
      </Modal>
    </>
  );
}
