import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialField, TrialGround } from '@app/contracts';
import { useWords } from '../components/use-words';
import { factAt, type FactEdits, type Facts } from '../rule-try/trial-facts';
import type { FactJson } from '../rule-try/trial-place';
import { FactInput } from './FactInput';
import { useFactText } from './use-fact-text';

interface FieldsProps {
  readonly ground: TrialGround;
  /** Paths of the facts that the rules of the decision ask about. */
  readonly reads: readonly string[];
  /** Facts of the input, as they were before any edit. */
  readonly facts: Facts;
  readonly edits: FactEdits;
  /** Paths of facts that the server did not take. */
  readonly wrong: readonly string[];
  readonly onChange: (path: string, value: FactJson) => void;
}

/** Every fact in a field of its type: first those that the rules of the decision ask about, the others folded away. */
export function FactFields({ ground, ...rest }: FieldsProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { reads, edits, wrong } = rest;
  const matters = ({ path }: TrialField): boolean => reads.includes(path) || path in edits || wrong.includes(path);
  const groups = ground.facts.map(({ fact, fields }) => ({
    fact,
    asked: fields.filter(matters),
    others: fields.filter((field) => !matters(field)),
  }));
  return (
    <>
      {groups
        .filter(({ asked }) => asked.length > 0)
        .map(({ fact, asked }) => (
          <Group key={fact} fact={fact} fields={asked} {...rest} />
        ))}
      {groups.some(({ others }) => others.length > 0) && (
        <details className="try-others">
          <summary>{t('others')}</summary>
          {groups
            .filter(({ others }) => others.length > 0)
            .map(({ fact, others }) => (
              <Group key={fact} fact={fact} fields={others} {...rest} />
            ))}
        </details>
      )}
    </>
  );
}

interface GroupProps extends Omit<FieldsProps, 'ground' | 'reads'> {
  readonly fact: string;
  readonly fields: readonly TrialField[];
}

function Group({ fact, fields, ...rest }: GroupProps): ReactNode {
  const { t } = useTranslation('case');
  const name = t(`factGroups.${fact}`, { defaultValue: fact });
  return (
    <fieldset className="try-group">
      <legend>{name}</legend>
      {fields.map((field) => (
        <FactRow key={field.path} field={field} {...rest} />
      ))}
    </fieldset>
  );
}

interface RowProps extends Omit<GroupProps, 'fact' | 'fields'> {
  readonly field: TrialField;
}

/** One fact; an edited one is marked and can be put back. */
function FactRow({ field, facts, edits, wrong, onChange }: RowProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const text = useFactText();
  const { path, note } = field;
  const before = factAt(facts, path);
  const edited = edits[path];
  const isWrong = wrong.includes(path);
  const id = `fact-${path}`;
  return (
    <div className={edited === undefined ? 'try-fact' : 'try-fact try-edited'}>
      <label htmlFor={id} id={`${id}-label`} title={note ?? undefined}>
        {inLanguage(field.label)}
      </label>
      <FactInput
        id={id}
        field={field}
        isWrong={isWrong}
        value={edited === undefined ? before : edited}
        onChange={(value) => {
          onChange(path, value);
        }}
      />
      {isWrong && (
        <p className="try-wrong" id={`${id}-wrong`}>
          {text.allowed(field)}
        </p>
      )}
      {edited !== undefined && (
        <p className="quiet">
          <Tag color="blue">{t('edited')}</Tag> {t('before', { value: text.value(before, field) })}{' '}
          <Button
            size="small"
            aria-label={t('undoOf', { fact: inLanguage(field.label) })}
            onClick={() => {
              onChange(path, before);
            }}
          >
            {t('undo')}
          </Button>
        </p>
      )}
    </div>
  );
}
