import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { isObject, type JsonObject } from '../rule-file/pack-items';
import { EditForm } from './EditForm';
import type { FileFormProps } from './file-form-props';

/** The editor comes when somebody opens a file as text: it is a fifth of what the rest of the product loads. */
const JsonEditor = lazy(async () => ({ default: (await import('../json-editor/JsonEditor')).JsonEditor }));

/** A file as the JSON that it is; the checks name line and column of what is wrong. */
export function TextForm({ item: { file }, baseHash, problems, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const [text, setText] = useState(file.text ?? '');
  const schema = useSchema(baseHash, file.path);
  return (
    <EditForm label={t('asText')} saved={file.text} written={text} {...{ mayEdit, isPending, onSave }}>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
        <JsonEditor
          label={file.path}
          text={file.text ?? ''}
          readOnly={!mayEdit}
          schema={schema}
          problems={problems}
          onChange={setText}
        />
      </Suspense>
      <p className="quiet">{t('completes')}</p>
    </EditForm>
  );
}

/** The schema of a kind of file, as the pack gives it on which the draft is based; `null` until it is there. */
function useSchema(hash: string, path: string): JsonObject | null {
  const { data } = useQuery({
    queryKey: ['rule-pack-schemas', hash],
    queryFn: () => call('readRulePackSchemas', { path: { hash } }),
    staleTime: Infinity,
  });
  const found = data?.items.find(({ glob }) => lies(path, glob))?.schema;
  return isObject(found) ? found : null;
}

function lies(path: string, glob: string): boolean {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(path);
}
