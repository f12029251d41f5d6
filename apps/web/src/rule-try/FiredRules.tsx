import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, RuleTrial, TrialAnswerView } from '@app/contracts';
import { useWords } from '../components/use-words';
import { RuleLink } from './RuleLink';

interface FiredProps {
  readonly trial: RuleTrial;
  readonly packHash: string | null;
}

type Fired = TrialAnswerView['fired'][number];

/** The rules that fire, each with its reason in both languages; those that the base has besides, or has not. */
export function FiredRules({ trial: { answer, base }, packHash }: FiredProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const before = base?.answer?.fired ?? null;
  const gone = (before ?? []).filter(({ rule }) => !answer.fired.some((one) => one.rule === rule));
  const isNew = ({ rule }: Fired): boolean => before !== null && !before.some((one) => one.rule === rule);
  return (
    <>
      <h3>{t('fired', { count: answer.fired.length })}</h3>
      {answer.fired.length === 0 && <p className="quiet">{t('noneFired')}</p>}
      <ul className="plain-list try-rules" aria-label={t('firedList')}>
        {answer.fired.map((fired) => (
          <FiredRule key={fired.rule} fired={fired} packHash={packHash} mark={isNew(fired) ? 'newly' : null} />
        ))}
      </ul>
      {gone.length > 0 && (
        <>
          <h3>{t('goneList')}</h3>
          <ul className="plain-list try-rules" aria-label={t('goneList')}>
            {gone.map((fired) => (
              <FiredRule key={fired.rule} fired={fired} packHash={packHash} mark="gone" />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface RuleProps extends Pick<FiredProps, 'packHash'> {
  readonly fired: Fired;
  readonly mark: 'newly' | 'gone' | null;
}

function FiredRule({ fired, packHash, mark }: RuleProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const { reason, says, figures, cites, level } = fired;
  return (
    <li>
      <RuleLink rule={fired} packHash={packHash} /> {mark !== null && <Tag color="gold">{t(mark)}</Tag>}
      <InBothLanguages text={reason} />
      <p className="quiet">
        {says.map(({ slot, title, words }) => (
          <span key={slot} className="try-says">
            {t('sets', { slot: inLanguage(title), words: inLanguage(words) })}
          </span>
        ))}
        {figures.map(({ figure, title, words }) => (
          <span key={figure} className="try-says">
            {t('reads', { figure: inLanguage(title), words: inLanguage(words) })}
          </span>
        ))}
      </p>
      <p className="quiet">
        {cites.map(({ law, article }) => `${law} ${article}`).join('；')} · {t('level', { level })}
      </p>
    </li>
  );
}

/** The reader's language first, then the other: both are what people are told. */
function InBothLanguages({ text }: { readonly text: Bilingual }): ReactNode {
  const { i18n } = useTranslation();
  const isChinese = i18n.language.startsWith('zh');
  const [own, other] = isChinese ? [text.zh, text.en] : [text.en, text.zh];
  return (
    <p>
      {own}
      <br />
      <span className="quiet" lang={isChinese ? 'en' : 'zh-CN'}>
        {other}
      </span>
    </p>
  );
}
