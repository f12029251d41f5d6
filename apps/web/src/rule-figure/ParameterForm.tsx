import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EditForm } from '../rule-editor/EditForm';
import type { FileFormProps } from '../rule-editor/file-form-props';
import { useEdits } from '../rule-editor/use-edits';
import { typedAmount } from '../rule-file/money';
import { textIn, type JsonObject } from '../rule-file/pack-items';
import { rewriteJson } from '../rule-file/rewrite-json';
import { Marks } from '../rule-marks/Marks';
import { marksAt, otherMarks, type FileMark } from '../rule-marks/file-marks';
import { useUnitWord } from '../rule-value/use-unit-word';
import { useSession } from '../session/session-queries';
import { FigureFields } from './FigureFields';
import { figuresIn, nextFigure, withFigures, type FigureEntry } from './parameter-values';

/** A figure by first day: what it is counted in, between which bounds, how sure it is and where it stands. */
export function ParameterForm({ item, items, marks, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const unitWord = useUnitWord();
  const today = useSession()?.today ?? '';
  const content = item.content ?? {};
  const { value: entry, change, undo } = useEdits(() => entryOf(content));
  const { figures, confirm } = entry;
  const unit = textIn(content['unit']);
  const written = rewriteJson(item.file.text ?? '', withConfirm(withFigures(content, figures), confirm));
  const bounds = { min: typedAmount(Number(content['min']), unit), max: typedAmount(Number(content['max']), unit) };
  return (
    <EditForm
      label={t('parameter')}
      saved={item.file.text}
      acts={
        <Button
          onClick={() => {
            change({ ...entry, figures: [...figures, nextFigure(figures, today)] });
          }}
        >
          {t('addFigure')}
        </Button>
      }
      {...{ written, mayEdit, isPending, onSave, undo }}
    >
      <p>{t('bounds', { unit: unitWord(unit), ...bounds })}</p>
      <Marks marks={otherMarks(marks, ['values'])} />
      <FigureList
        {...{ figures, items, marks, mayEdit, unit, bounds }}
        onChange={(changed) => {
          change({ ...entry, figures: changed });
        }}
      />
      <Checkbox
        checked={confirm}
        disabled={!mayEdit}
        onChange={({ target }) => {
          change({ ...entry, confirm: target.checked });
        }}
      >
        {t('confirm')}
      </Checkbox>
    </EditForm>
  );
}

interface FigureListProps extends Pick<FileFormProps, 'items' | 'mayEdit'> {
  readonly figures: readonly FigureEntry[];
  readonly marks: readonly FileMark[];
  readonly unit: string;
  readonly bounds: { readonly min: string; readonly max: string };
  readonly onChange: (figures: readonly FigureEntry[]) => void;
}

function FigureList({ figures, marks, onChange, ...shared }: FigureListProps): ReactNode {
  return figures.map((figure, index) => (
    <div key={index}>
      <FigureFields
        {...shared}
        figure={figure}
        number={index + 1}
        onChange={(part) => {
          onChange(figures.with(index, { ...figure, ...part }));
        }}
        onRemove={
          figures.length > 1
            ? () => {
                onChange(figures.toSpliced(index, 1));
              }
            : null
        }
      />
      <Marks marks={marksAt(marks, 'values', String(index))} />
    </div>
  ));
}

interface ParameterEntry {
  readonly figures: readonly FigureEntry[];
  readonly confirm: boolean;
}

function entryOf(content: JsonObject): ParameterEntry {
  return { figures: figuresIn(content), confirm: content['confirm'] === true };
}

/** A mark that was never written is not written to say no. */
function withConfirm(content: JsonObject, confirm: boolean): JsonObject {
  return 'confirm' in content || confirm ? { ...content, confirm } : content;
}
