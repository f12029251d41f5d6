import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import type { FileFormProps } from '../rule-editor/file-form-props';
import { FigureFields } from './FigureFields';
import { textIn, type JsonObject } from '../rule-file/pack-items';
import { figuresIn, nextFigure, withFigures, type FigureEntry } from './parameter-values';
import { rewriteJson } from '../rule-file/rewrite-json';

/** A figure by first day: what it is counted in, between which bounds, how sure it is and where it stands. */
export function ParameterForm({ item, items, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { word } = useWords();
  const today = useSession()?.today ?? '';
  const text = item.file.text ?? '';
  const content = item.content ?? {};
  const [figures, setFigures] = useState(figuresIn(content));
  const [confirm, setConfirm] = useState(content['confirm'] === true);
  const { min, max, unit } = content;
  const written = rewriteJson(text, withConfirm(withFigures(content, figures), confirm));
  const change = (at: number, part: Partial<FigureEntry>): void => {
    setFigures(figures.map((one, index) => (index === at ? { ...one, ...part } : one)));
  };
  return (
    <form
      className="rule-form"
      aria-label={t('parameter')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(written);
      }}
    >
      <p>{t('bounds', { unit: word('parameterUnit', textIn(unit)), min: Number(min), max: Number(max) })}</p>
      {figures.map((figure, index) => (
        <FigureFields
          key={index}
          figure={figure}
          items={items}
          number={index + 1}
          bounds={{ min: Number(min), max: Number(max) }}
          mayEdit={mayEdit}
          onChange={(part) => {
            change(index, part);
          }}
          onRemove={
            figures.length > 1
              ? () => {
                  setFigures(figures.filter((_, at) => at !== index));
                }
              : null
          }
        />
      ))}
      <Checkbox
        checked={confirm}
        disabled={!mayEdit}
        onChange={({ target }) => {
          setConfirm(target.checked);
        }}
      >
        {t('confirm')}
      </Checkbox>
      {mayEdit && (
        <div className="rule-acts">
          <Button
            onClick={() => {
              setFigures([...figures, nextFigure(figures, today)]);
            }}
          >
            {t('addFigure')}
          </Button>
          <Button type="primary" htmlType="submit" loading={isPending} disabled={written === text}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** A mark that was never written is not written to say no. */
function withConfirm(content: JsonObject, confirm: boolean): JsonObject {
  return 'confirm' in content || confirm ? { ...content, confirm } : content;
}
