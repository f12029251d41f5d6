import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import type { ApiOperation, ApiParameter } from './api-operations';

/** Who may use an operation, what it takes and what it answers. */
export function OperationDetail({ operation }: { readonly operation: ApiOperation }): ReactNode {
  const { t } = useTranslation('api-docs');
  const { word } = useWords();
  const { name, roles, parameters, body, answer } = operation;
  return (
    <div className="operation-detail">
      <p>
        <code>{name}</code> · {t('roles')}：
        {roles.length === 0 ? t('everybody') : roles.map((role) => word('role', role)).join('、')}
      </p>
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      <Schema title={t('body')} schema={body} />
      <Schema title={t('answer')} schema={answer} />
    </div>
  );
}

function Parameters({ parameters }: { readonly parameters: readonly ApiParameter[] }): ReactNode {
  const { t } = useTranslation('api-docs');
  return (
    <>
      <h3>{t('parameters')}</h3>
      <ul>
        {parameters.map((parameter) => (
          <li key={`${parameter.in}/${parameter.name}`}>
            <code>{parameter.name}</code> {t(`in.${parameter.in}`)}
            {parameter.required && ` · ${t('required')}`}
            {parameter.description !== undefined && <span lang="en"> · {parameter.description}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Schema({ title, schema }: { readonly title: string; readonly schema: unknown }): ReactNode {
  if (schema === null) return null;
  return (
    <>
      <h3>{title}</h3>
      <pre tabIndex={0}>{JSON.stringify(schema, null, 2)}</pre>
    </>
  );
}
