import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rewriteJson } from '../rule-file/rewrite-json';
import { isObject, listIn, type JsonObject, type PackItem } from '../rule-file/pack-items';

/** What an id may be, as the format of packs says. */
const ID = /^[A-Za-z][A-Za-z0-9-]{0,79}$/;

interface CopyButtonProps {
  readonly item: PackItem;
  readonly items: readonly PackItem[];
  readonly isPending: boolean;
  readonly onCreate: (path: string, text: string) => void;
}

/** Begins a new rule, figure or table from one that is there: only its id is asked, the rest is changed in its form. */
export function CopyButton({ item, items, isPending, onCreate }: CopyButtonProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const [isOpen, setOpen] = useState(false);
  const [id, setId] = useState('');
  const path = item.file.path.replace(/[^/]+$/, `${id}.json`);
  const fault = faultOf(id, path, items);
  const text = copied(item, id);
  if (text === null) return null;
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('copy')}
      </Button>
      <Modal
        open={isOpen}
        title={t('copy')}
        okText={t('create')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: fault !== null, loading: isPending }}
        onOk={() => {
          onCreate(path, text);
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <p>{t('copyNote')}</p>
        <Form.Item
          label={t('newId')}
          htmlFor="new-id"
          validateStatus={id !== '' && fault !== null ? 'error' : ''}
          help={id === '' || fault === null ? t('newIdHelp') : t(`newIdFault.${fault}`)}
        >
          <Input
            id="new-id"
            maxLength={80}
            value={id}
            placeholder={`${item.id}-2`}
            onChange={({ target }) => {
              setId(target.value.trim());
            }}
          />
        </Form.Item>
      </Modal>
    </>
  );
}

function faultOf(id: string, path: string, items: readonly PackItem[]): 'form' | 'taken' | null {
  if (!ID.test(id)) return 'form';
  return items.some(({ file }) => file.path === path) ? 'taken' : null;
}

/** The text of the new file; `null` where there is nothing to begin from. */
function copied({ content, file }: PackItem, id: string): string | null {
  return content === null || file.text === null ? null : rewriteJson(file.text, withOwnRows({ ...content, id }, id));
}

/** The rows of a table are rules with ids of their own. */
function withOwnRows(content: JsonObject, id: string): JsonObject {
  if (content['rows'] === undefined) return content;
  const rows = listIn(content['rows']).filter(isObject);
  return { ...content, rows: rows.map((row, index) => ({ ...row, id: `${id}-${index + 1}` })) };
}
