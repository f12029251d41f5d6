import { Button, Input, Tag } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExampleProposals } from '@app/contracts';
import { useWords } from '../components/use-words';
import { recordOf } from '../steps/fields/field-props';

type Proposal = ExampleProposals['items'][number];

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly isPending: boolean;
  readonly onKeep: (proposal: Proposal, name: string) => void;
}

/** One proposed example: the facts, what the rules answer, and the name under which it is kept. */
export function ProposalCard({ proposal, isPending, onKeep }: ProposalCardProps): ReactNode {
  const { t } = useTranslation('rule-gate');
  const { inLanguage, day } = useWords();
  const id = useId();
  const [name, setName] = useState(nameOf(proposal));
  const { kind, asOf, scenario, given, outcome, fired } = proposal;
  return (
    <li className="proposal">
      <p>
        <Tag color={kind === 'firing' ? 'blue' : 'gold'}>{t(`kind.${kind}`)}</Tag>
        {t('starts', { scenario: inLanguage(scenario), day: day(asOf) })}
      </p>
      <Said title={t('given')} items={given} none={t('asScenario')} />
      <Said title={t('outcome')} items={outcome} none="" />
      <p className="quiet">{t('fired', { rules: fired.length === 0 ? t('noRule') : fired.join('、') })}</p>
      <div className="proposal-keep">
        <label htmlFor={id}>{t('name')}</label>
        <Input
          id={id}
          value={name}
          maxLength={200}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
        <Button
          type="primary"
          disabled={name.trim() === '' || isPending}
          onClick={() => {
            onKeep(proposal, name.trim());
          }}
        >
          {t('keep')}
        </Button>
      </div>
    </li>
  );
}

interface SaidProps {
  readonly title: string;
  readonly items: Proposal['given'];
  readonly none: string;
}

function Said({ title, items, none }: SaidProps): ReactNode {
  const { inLanguage } = useWords();
  return (
    <>
      <h4>{title}</h4>
      {items.length === 0 && <p className="quiet">{none}</p>}
      <dl className="proposal-said">
        {items.map(({ name, words }) => (
          <div key={name.zh}>
            <dt>{inLanguage(name)}</dt>
            <dd>{inLanguage(words)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function nameOf({ example: { name } }: Proposal): string {
  const { zh } = recordOf(name);
  return typeof zh === 'string' ? zh : '';
}
