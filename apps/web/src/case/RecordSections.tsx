import { Empty, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { useWords } from '../components/use-words';

/** Documents that the steps have produced. */
export function DocumentsSection({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const { word, day } = useWords();
  if (page.documents.length === 0) return <Empty description={t('documents.none')} />;
  return (
    <ul className="case-list">
      {page.documents.map(({ documentId, name, number, drawnOn, servedOn, serviceMode }) => (
        <li key={documentId}>
          <strong>{word('document', name)}</strong> {number}
          <p className="case-minor">
            {t('documents.drawn', { day: day(drawnOn) })}
            {servedOn !== null && ` · ${t('documents.served', { day: day(servedOn) })}`}
            {serviceMode !== null && `（${t(`steps:options.serviceMode.${serviceMode}.label`)}）`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Measures of reward or punishment that came out of the case. */
export function MeasuresSection({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const { word, day, department } = useWords();
  if (page.measures.length === 0) return <Empty description={t('measures.none')} />;
  return (
    <ul className="case-list">
      {page.measures.map((one) => (
        <li key={one.proceedingId}>
          <strong>{word('measure', one.code)}</strong>{' '}
          <Tag color={one.nature === 'reward' ? 'green' : 'volcano'}>{t(`measures.${one.nature}`)}</Tag>
          <Tag>{t(`measures.${one.status}`)}</Tag>
          <p className="case-minor">
            {department(one.departmentCode)} ·{' '}
            {t('measures.term', {
              from: day(one.startsOn),
              to: one.endsOn === null ? t('measures.open') : day(one.endsOn),
            })}
          </p>
          <p className="case-minor">{one.base}</p>
        </li>
      ))}
    </ul>
  );
}

/** What the complaint says, without the complainant. */
export function SubjectSection({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const { subject } = page;
  const rows = [...useEnterpriseRows(page.enterprise), ...useComplaintRows(page), ...useScopeRows(subject)];
  return (
    <>
      <dl className="case-facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`subject.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Passage title={t('subject.facts')} text={subject?.facts ?? null} />
      <Passage title={t('subject.requests')} text={subject?.requests ?? null} />
      <p className="case-minor">{t('subject.secrecy')}</p>
    </>
  );
}

function Passage({ title, text }: { readonly title: string; readonly text: string | null }): ReactNode {
  if (text === null) return null;
  return (
    <>
      <h3 className="case-subhead">{title}</h3>
      <p className="case-passage">{text}</p>
    </>
  );
}

/** Name of a fact and its words; empty when nothing is known. */
type FactRow = readonly [name: string, words: string];

function useEnterpriseRows(enterprise: CasePage['enterprise']): readonly FactRow[] {
  const { t } = useTranslation('case');
  if (enterprise === null) return [];
  return [
    ['enterprise', enterprise.name],
    ['creditCode', enterprise.creditCode ?? ''],
    ['creditCheck', enterprise.creditCodeCheck ? t(`creditCheck.${enterprise.creditCodeCheck}`) : ''],
    ['address', enterprise.address ?? ''],
    ['region', enterprise.region ?? ''],
    ['openCases', String(enterprise.openCases)],
  ];
}

function useComplaintRows({ subject, receivedBy }: CasePage): readonly FactRow[] {
  const { word, day, department } = useWords();
  if (subject === null) return [];
  return [
    ['receipt', subject.receiptNumber ?? ''],
    ['kind', word('complaintKind', subject.kind)],
    ['channel', word('channel', subject.channel)],
    ['received', `${day(subject.receivedOn)} · ${department(receivedBy)}`],
    ['relation', word('relationClass', subject.relationClass)],
    ['violations', subject.violationCodes.map((code) => word('violation', code)).join('、')],
  ];
}

function useScopeRows(subject: CasePage['subject']): readonly FactRow[] {
  const { word, day, money } = useWords();
  if (subject === null) return [];
  return [
    ['workers', known(subject.workersAffected, String)],
    ['amount', known(subject.amountClaimedFen, money)],
    ['months', known(subject.monthsUnpaid, String)],
    ['violationOn', known(subject.violationOn, day)],
    ['parallel', word('parallelProcedure', subject.parallelProcedure)],
    ['signals', subject.signals.map((signal) => word('signal', signal)).join('、')],
    ['sourceNote', subject.sourceNote ?? ''],
  ];
}

function known<Value>(value: Value | null, words: (value: Value) => string): string {
  return value === null ? '' : words(value);
}
