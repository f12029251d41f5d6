import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../rule-editor/Field';
import { SourceFields } from '../rule-editor/SourceFields';
import { bilingualIn, isObject, listIn, textIn, type JsonObject, type PackItem } from '../rule-file/pack-items';
import { OutcomeFields } from '../rule-outcome/OutcomeFields';
import { AskedFields } from './AskedFields';
import { thenOf } from './table-grid';

interface RowPanelProps {
  readonly content: JsonObject;
  readonly row: JsonObject;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (row: JsonObject) => void;
}

/** One row of a table in fields: what it asks and proposes, why, and where that stands. */
export function RowPanel({ content, row, items, mayEdit, onChange }: RowPanelProps): ReactNode {
  const source = { level: textIn(row['level']), cites: listIn(row['cites']).filter(isObject) };
  return (
    <>
      <AskedFields
        columns={listIn(content['columns']).filter(isObject)}
        cells={isObject(row['cells']) ? row['cells'] : {}}
        items={items}
        mayEdit={mayEdit}
        onChange={(cells) => {
          onChange({ ...row, cells });
        }}
      />
      <OutcomeFields
        decision={textIn(content['decision'])}
        then={thenOf(row)}
        items={items}
        mayEdit={mayEdit}
        onChange={(then) => {
          onChange({ ...row, then });
        }}
      />
      <ReasonFields row={row} mayEdit={mayEdit} onChange={onChange} />
      <div className="rule-figure">
        <SourceFields
          source={source}
          items={items}
          mayEdit={mayEdit}
          onChange={(part) => {
            onChange({ ...row, ...part });
          }}
        />
      </div>
    </>
  );
}

function ReasonFields({ row, mayEdit, onChange }: Pick<RowPanelProps, 'row' | 'mayEdit' | 'onChange'>): ReactNode {
  const { t } = useTranslation('rule-editor');
  const reason = bilingualIn(row['reason']) ?? { zh: '', en: '' };
  return (['zh', 'en'] as const).map((language) => (
    <Field key={language} label={t(`column.reason${language}`)}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 1, maxRows: 6 }}
          readOnly={!mayEdit}
          value={reason[language]}
          onChange={({ target }) => {
            onChange({ ...row, reason: { ...reason, [language]: target.value } });
          }}
        />
      )}
    </Field>
  ));
}

interface RowActsProps {
  readonly number: number;
  readonly count: number;
  readonly onAct: (act: RowAct) => void;
}

/** What is done with a row as a whole. */
export type RowAct = 'above' | 'below' | 'double' | 'up' | 'down' | 'remove';
const ACTS: readonly RowAct[] = ['above', 'below', 'double', 'up', 'down', 'remove'];

/** Puts rows before and behind the chosen one, doubles, moves and removes it. */
export function RowActs({ number, count, onAct }: RowActsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const isOff: Partial<Record<RowAct, boolean>> = { up: number === 1, down: number === count, remove: count === 1 };
  return (
    <div className="rule-acts" role="group" aria-label={t('rowActs', { number })}>
      {ACTS.map((act) => (
        <Button
          key={act}
          size="small"
          danger={act === 'remove'}
          disabled={isOff[act] === true}
          onClick={() => {
            onAct(act);
          }}
        >
          {t(`rowAct.${act}`)}
        </Button>
      ))}
    </div>
  );
}
