import { App, Alert, Button, Checkbox, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftDetail, RuleTrial, TrialDecision, TryRules } from '@app/contracts';
import { NEXT_DRAFT_STEPS, type DraftStep } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { Field } from '../rule-editor/Field';
import { useKeepTrial } from './trial-queries';

interface KeepProps {
  readonly draft: RuleDraftDetail;
  readonly decision: TrialDecision;
  readonly trial: RuleTrial;
  readonly question: TryRules;
  readonly isCurrent: boolean;
}

/** 留作用例: a person says what the case is called and that the outcome is right; then it is an example of the draft. */
export function KeepTrialButton(props: KeepProps): ReactNode {
  const { draft, trial, isCurrent } = props;
  const { t } = useTranslation('rule-try');
  const [isOpen, setOpen] = useState(false);
  const steps: readonly DraftStep[] = NEXT_DRAFT_STEPS[draft.state];
  if (!steps.includes('edit')) return <p className="quiet">{t('keepClosed')}</p>;
  return (
    <>
      <Button
        type="primary"
        className="try-keep"
        disabled={!isCurrent || !trial.answer.agrees}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('keep')}
      </Button>
      {isOpen && (
        <KeepDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface Entry {
  readonly zh: string;
  readonly en: string;
  readonly file: string;
  readonly not: readonly string[];
  readonly isRight: boolean;
}

function KeepDialog({ draft, decision, trial, question, onClose }: KeepProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('rule-try');
  const { message } = App.useApp();
  const keeping = useKeepTrial(draft.draftId);
  const tried = `decisions/${decision.decision}/tests/tried.json`;
  const [entry, setEntry] = useState<Entry>({ zh: '', en: '', file: tried, not: [], isRight: false });
  const change = (part: Partial<Entry>): void => {
    setEntry({ ...entry, ...part });
  };
  const { zh, en, file, not, isRight } = entry;
  const { outcome, fired } = trial.answer;
  const send = (): void => {
    keeping.mutate(
      {
        ...question,
        revision: draft.revision,
        name: { zh, en },
        file,
        outcome: Object.fromEntries(outcome.map(({ slot, value }) => [slot, value])),
        fired: fired.map(({ rule }) => rule),
        not: [...not],
      },
      {
        onSuccess: () => {
          void message.success(t('kept', { file }));
          onClose();
        },
      },
    );
  };
  const losesApproval = draft.state !== 'draft' && draft.state !== 'suspended';
  return (
    <Modal
      open
      title={t('keep')}
      okText={t('keep')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isRight || zh.trim() === '' || en.trim() === '', loading: keeping.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <p className="quiet">{t('keepNote')}</p>
      {losesApproval && <Alert type="warning" showIcon title={t('losesApproval')} />}
      {keeping.error !== null && <ProblemAlert error={keeping.error} />}
      <NameFields {...{ entry, decision, tried, trial, change }} />
      <Confirmed trial={trial} isRight={isRight} onChange={change} />
    </Modal>
  );
}

interface FieldsProps extends Pick<KeepProps, 'decision' | 'trial'> {
  readonly entry: Entry;
  /** The file for cases that were tried. */
  readonly tried: string;
  readonly change: (part: Partial<Entry>) => void;
}

function NameFields({ entry, decision, trial, tried, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const files = [...new Set([tried, ...decision.files])];
  return (
    <div className="try-names">
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={t(`name.${language}`)}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={entry[language]}
              placeholder={t(`nameExample.${language}`)}
              onChange={({ target }) => {
                change({ [language]: target.value });
              }}
            />
          )}
        </Field>
      ))}
      <Field label={t('file')}>
        {(id) => (
          <Select
            id={id}
            value={entry.file}
            options={files.map((value) => ({ value, label: value }))}
            onChange={(file) => {
              change({ file });
            }}
          />
        )}
      </Field>
      {trial.answer.nearMisses.length > 0 && (
        <Field label={t('silent')}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={[...entry.not]}
              placeholder={t('silentNone')}
              options={trial.answer.nearMisses.map(({ rule }) => ({ value: rule, label: rule }))}
              onChange={(not) => {
                change({ not });
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}

interface ConfirmedProps extends Pick<KeepProps, 'trial'> {
  readonly isRight: boolean;
  readonly onChange: (part: Pick<Entry, 'isRight'>) => void;
}

/** The outcome that is written down, and the person's word that it is right. */
function Confirmed({ trial: { answer }, isRight, onChange }: ConfirmedProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  return (
    <div className="try-confirm">
      <dl className="case-facts">
        {answer.outcome.map(({ slot, title, words }) => (
          <div key={slot}>
            <dt>{inLanguage(title)}</dt>
            <dd>{inLanguage(words)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('firedList')}</dt>
          <dd>{answer.fired.map(({ rule }) => rule).join('、') || t('noneFired')}</dd>
        </div>
      </dl>
      <Checkbox
        checked={isRight}
        onChange={({ target }) => {
          onChange({ isRight: target.checked });
        }}
      >
        {t('isRight')}
      </Checkbox>
    </div>
  );
}
