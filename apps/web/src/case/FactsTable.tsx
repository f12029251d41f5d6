import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '@app/domain';
import { useFactWords } from './fact-words';

/** Facts as the rules saw them, by subject. */
export function FactsTable({ facts }: { readonly facts: Readonly<Record<string, FactValue>> }): ReactNode {
  const { t } = useTranslation('case');
  const { factLabel, factValue } = useFactWords();
  return (
    <div className="facts">
      {Object.entries(facts).map(([fact, value]) => (
        <details key={fact} open={fact === 'case'}>
          <summary>{t(`factGroups.${fact}`, { defaultValue: fact })}</summary>
          <dl className="case-facts">
            {fieldsOf(fact, value).map(([path, inner]) => (
              <div key={path}>
                <dt>{factLabel(path)}</dt>
                <dd>{factValue(path, inner)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}

function fieldsOf(fact: string, value: FactValue): readonly (readonly [string, FactValue])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[fact, value]];
  return Object.entries(value).map(([name, inner]) => [`${fact}.${name}`, inner]); // entries of a JSON object
}
