import { Alert, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { CopyButton } from './CopyButton';
import type { FileFormProps } from './file-form-props';
import { ParameterForm } from '../rule-figure/ParameterForm';
import { RuleForm } from '../rule-form/RuleForm';
import { TableForm } from '../rule-table/TableForm';
import { TextForm } from './TextForm';

const FORMS = { parameters: ParameterForm, rules: RuleForm, tables: TableForm, files: TextForm } as const;

interface FileEditorProps extends FileFormProps {
  readonly asText: boolean;
  /** Whether saving takes back an approval or a submission. */
  readonly losesApproval: boolean;
  readonly error: Error | null;
  readonly onReload: () => void;
  /** Puts another text in the place of what stands in the form; `null` leaves the file out. */
  readonly onReplace: (text: string | null) => void;
  /** The file before it was last saved here; `undefined` when it was not. */
  readonly before: string | null | undefined;
  /** Names the form: another key begins it anew. */
  readonly formKey: string;
  /** Writes a file that the pack does not have yet, and leads to it. */
  readonly onCreate: (path: string, text: string) => void;
}

/** One file of a draft in the form that suits it, or as the JSON that it is. */
export function FileEditor(props: FileEditorProps): ReactNode {
  const { item, mayEdit, losesApproval, error, onReload } = props;
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const { file, title } = item;
  return (
    <section className="panel" aria-label={inLanguage(title)}>
      <header className="rule-heading">
        <h2>{inLanguage(title)}</h2>
        <code>{file.path}</code>
      </header>
      {!mayEdit && <Alert type="info" showIcon title={t('closed')} />}
      {mayEdit && losesApproval && <Alert type="warning" showIcon title={t('losesApproval')} />}
      {error !== null && <ProblemAlert error={error} onRetry={onReload} />}
      <FileForm {...props} />
      {mayEdit && <FileActs {...props} />}
    </section>
  );
}

/** What is done with a file as a whole. */
function FileActs({ item, items, isPending, before, onReplace, onCreate }: FileEditorProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { file, part } = item;
  return (
    <div className="rule-acts">
      {part !== 'files' && <CopyButton item={item} items={items} isPending={isPending} onCreate={onCreate} />}
      {part !== 'files' && file.text !== null && file.baseText !== null && (
        <Popconfirm
          title={t('takeOutNote')}
          okText={t('takeOut')}
          cancelText={t('cancel')}
          onConfirm={() => {
            onReplace(null);
          }}
        >
          <Button danger>{t('takeOut')}</Button>
        </Popconfirm>
      )}
      {before !== undefined && before !== file.text && (
        <Button
          disabled={isPending}
          onClick={() => {
            onReplace(before);
          }}
        >
          {t('undoSave')}
        </Button>
      )}
      {file.baseText !== undefined && (
        <Popconfirm
          title={t('undoNote')}
          okText={t('undo')}
          cancelText={t('cancel')}
          onConfirm={() => {
            onReplace(file.baseText ?? null);
          }}
        >
          <Button>{t('undo')}</Button>
        </Popconfirm>
      )}
    </div>
  );
}

function FileForm({ asText, formKey, ...props }: FileEditorProps): ReactNode {
  const { part, content, file } = props.item;
  if (asText || content === null || file.text === null) return <TextForm key={formKey} {...props} />;
  const Form = FORMS[part];
  return <Form key={formKey} {...props} />;
}
