import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSONAL_HOLDINGS, type PersonalHolding, type PersonalHoldingName } from '@app/contracts';
import { HoldingBasis } from './HoldingBasis';

const HOLDINGS: readonly (readonly [string, PersonalHolding])[] = Object.entries<PersonalHolding>(PERSONAL_HOLDINGS);

/** Every sort of personal data that is held, with its purpose, law, label, retention and readers. */
export function HoldingRegister(): ReactNode {
  const { t } = useTranslation('privacy');
  return (
    <>
      <p className="quiet">{t('register.note')}</p>
      <ul className="holdings" aria-label={t('tabs.register')}>
        {HOLDINGS.map(([name, holding]) => (
          <li key={name} className="panel">
            <Holding name={name} holding={holding} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface HoldingProps {
  readonly name: string;
  readonly holding: PersonalHolding;
}

function Holding({ name, holding }: HoldingProps): ReactNode {
  const { t } = useTranslation('privacy');
  const { persons, label, retention, readers } = holding;
  return (
    <>
      <h3>
        {t(`holding.${name}.name`)}{' '}
        <Tag color={label === 'informant' ? 'purple' : 'default'}>{t(`label.${label}`)}</Tag>
      </h3>
      <dl className="holding">
        <dt>{t('register.persons')}</dt>
        <dd>{persons.map((kind) => t(`person.${kind}`)).join('、')}</dd>
        <dt>{t('register.purpose')}</dt>
        <dd>{t(`holding.${name}.purpose`)}</dd>
        <dt>{t('register.bases')}</dt>
        <dd>
          <HoldingBasis bases={holding.bases} />
        </dd>
        <dt>{t('register.retention')}</dt>
        <dd>{t(`retention.${retention}`)}</dd>
        <dt>{t('register.readers')}</dt>
        <dd>{readers.map((reader) => t(`reader.${reader}`)).join('、')}</dd>
      </dl>
    </>
  );
}

/** One sort of data in short, where it is shown. */
export function HoldingInShort({ name }: { readonly name: PersonalHoldingName }): ReactNode {
  const { t } = useTranslation('privacy');
  return (
    <>
      {t(`holding.${name}.purpose`)} · <HoldingBasis bases={PERSONAL_HOLDINGS[name].bases} />
    </>
  );
}
