import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSWORD_FAULTS, passwordFaults, type PasswordFault, type PasswordRules } from '@app/domain';

interface PasswordRuleListProps {
  readonly rules: PasswordRules;
  readonly accountName: string;
  /** What has been typed so far. */
  readonly password: string;
}

/** What a password must be like, ticked off while it is typed, and what only the server knows. */
export function PasswordRuleList({ rules, accountName, password }: PasswordRuleListProps): ReactNode {
  const { t } = useTranslation();
  const faults = password === '' ? PASSWORD_FAULTS : passwordFaults(password, accountName, rules);
  const { longestDays, history } = rules;
  return (
    <ul className="password-rules" aria-label={t('password.rules')}>
      {PASSWORD_FAULTS.filter((fault) => applies(fault, rules)).map((fault) => (
        <li key={fault} data-kept={!faults.includes(fault)}>
          {faults.includes(fault) ? <MinusCircleOutlined aria-hidden /> : <CheckCircleFilled aria-hidden />}
          {t(`password.rule.${fault}`, { count: countOf(fault, rules) })}
          <span className="visually-hidden">{t(faults.includes(fault) ? 'password.open' : 'password.kept')}</span>
        </li>
      ))}
      {history > 0 && <li>{t('password.rule.history', { count: history })}</li>}
      <li>{longestDays === null ? t('password.rule.no-age') : t('password.rule.age', { count: longestDays })}</li>
    </ul>
  );
}

/** The number in the words on a fault. */
export function countOf(fault: PasswordFault, { minimum, classes }: PasswordRules): number {
  return fault === 'too-few-classes' ? classes : minimum;
}

function applies(fault: PasswordFault, { classes, refusesObvious }: PasswordRules): boolean {
  if (fault === 'obvious') return refusesObvious;
  return fault !== 'too-few-classes' || classes > 1;
}
