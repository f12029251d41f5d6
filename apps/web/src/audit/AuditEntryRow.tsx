import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntryView, AuditResult } from '@app/contracts';
import { useWords } from '../components/use-words';

const COLOURS: Readonly<Record<AuditResult, string>> = {
  asked: 'default',
  done: 'green',
  refused: 'red',
  failed: 'orange',
};

/** One entry: who, what, about what, with what result; everything else opens below. */
export function AuditEntryRow({ entry }: { readonly entry: AuditEntryView }): ReactNode {
  const { t } = useTranslation('audit');
  const { time, department, word } = useWords();
  const reasonWords = useReasonWords();
  const { actor, action, result, reason, at } = entry;
  return (
    <li className="task-row audit-row">
      <div>
        <h3>{t(`act.${action}`)}</h3>
        <p>{useObjectName()(entry)}</p>
      </div>
      <div>
        {actor.name ?? t('nobody')}
        <p>
          {[
            actor.role === null ? '' : roleName(actor.role, { server: t('server'), word }),
            department(actor.departmentCode),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <div>
        {time(at)}
        <p>{actor.ip ?? ''}</p>
      </div>
      <Tag color={COLOURS[result]}>{t(`resultOf.${result}`)}</Tag>
      {reason !== null && <p className="audit-reason">{reasonWords(reason)}</p>}
      <details className="audit-details">
        <summary>{t('details')}</summary>
        <Details entry={entry} />
      </details>
    </li>
  );
}

function roleName(
  role: string,
  { server, word }: { server: string; word: (kind: string, code: string) => string },
): string {
  return role === 'server' ? server : word('role', role);
}

/** The words of a refusal that needs no figures; else what stands on record, a code or a person's own words. */
function useReasonWords(): (reason: string) => string {
  const { t } = useTranslation('domain');
  return (reason) => {
    const words = t(`domain:refusal.${reason}`, { defaultValue: reason, skipInterpolation: true });
    return words.includes('{{') ? reason : words;
  };
}

function useObjectName(): (entry: Pick<AuditEntryView, 'object'>) => string {
  const { t } = useTranslation('audit');
  return ({ object }) =>
    object === null ? '' : `${t(`kind.${object.kind}`, { defaultValue: object.kind })} ${object.id}`;
}

function Details({ entry }: { readonly entry: AuditEntryView }): ReactNode {
  const { t } = useTranslation('audit');
  const { actor, changes } = entry;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    [t('account'), actor.accountId],
    [t('onBehalfOf'), actor.onBehalfOf],
    [t('session'), actor.sessionHash],
    [t('request'), entry.requestId],
    [t('reason'), entry.reason],
    [t('changes'), changes.length === 0 ? null : changes.map(({ field }) => field).join(', ')],
    [t('place'), `${entry.chain} ${entry.seq}`],
    [t('previousHash'), entry.previousHash],
    [t('hash'), entry.hash],
  ];
  return (
    <dl>
      {lines.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
