import { Input, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialDecision } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { TrialPlace, TrialSource } from '../rule-try/trial-place';
import { Choice } from './Choice';

interface NamedPickerProps {
  readonly kind: 'example' | 'finding';
  readonly decision: TrialDecision;
  readonly source: TrialSource | null;
  readonly onChoose: (chosen: TrialPlace) => void;
}

interface Named {
  readonly place: TrialSource;
  readonly words: string;
  readonly minor: string;
}

/** Most rows of a list that is searched. */
const SHOWN = 40;

/** Examples or findings of a decision, found by their words. */
export function NamedPicker({ kind, decision, source, onChoose }: NamedPickerProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const [search, setSearch] = useState('');
  const items = useNamed(kind, decision);
  const found = items.filter(({ words, minor }) => `${words} ${minor}`.toLowerCase().includes(search.toLowerCase()));
  if (items.length === 0) return <p className="quiet">{t(`none.${kind}`)}</p>;
  return (
    <>
      <Input
        allowClear
        className="try-search"
        aria-label={t('find')}
        placeholder={t('find')}
        onChange={({ target }) => {
          setSearch(target.value.trim());
        }}
      />
      <ul className="plain-list try-choices" aria-label={t(`kind.${kind}`)}>
        {found.slice(0, SHOWN).map(({ place, words, minor }) => (
          <Choice
            key={`${JSON.stringify(place)}${words}`}
            isCurrent={place[kind] === source?.[kind]}
            onChoose={() => {
              onChoose(place);
            }}
          >
            <span>{words}</span> <Tag className="try-minor">{minor}</Tag>
          </Choice>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{t('noneFound')}</p>}
      {found.length > SHOWN && <p className="quiet">{t('narrow', { count: found.length - SHOWN })}</p>}
    </>
  );
}

function useNamed(kind: 'example' | 'finding', { examples, findings }: TrialDecision): readonly Named[] {
  const { t } = useTranslation(['rule-try', 'rule-draft']);
  const { inLanguage } = useWords();
  if (kind === 'example')
    return examples.map(({ example, name, file }) => ({
      place: { example },
      words: inLanguage(name),
      minor: file.split('/').at(-1) ?? file,
    }));
  return findings.map(({ finding, level, message }) => ({
    place: { finding },
    words: inLanguage(message),
    minor: t(`rule-draft:findingLevel.${level}`),
  }));
}
