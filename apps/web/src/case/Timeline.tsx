import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, TimelineEntry } from '@app/contracts';
import { useDecisionRecord } from './case-queries';
import { EventData } from './EventData';
import { answersOf, timelineRows } from './timeline-entries';
import { useWords } from '../components/use-words';

const HASH_SHOWN = 12;

interface TimelineProps {
  readonly page: CasePage;
  readonly onWhy: (recordId: string) => void;
}

/** What happened, newest first: people's acts in full, the engine's folded, pauses as one line. */
export function Timeline({ page, onWhy }: TimelineProps): ReactNode {
  const { t } = useTranslation('case');
  const { word, department } = useWords();
  const [proceedingId, setProceedingId] = useState<string | null>(null);
  const rows = timelineRows(page.timeline, proceedingId);
  return (
    <>
      <Select
        aria-label={t('timeline.filter')}
        value={proceedingId ?? ''}
        onChange={(id: string) => {
          setProceedingId(id === '' ? null : id);
        }}
        className="timeline-filter"
        options={[
          { value: '', label: t('timeline.all') },
          ...page.proceedings.map((one) => ({
            value: one.proceedingId,
            label: `${word('kind', one.kind)} · ${department(one.departmentCode)}`,
          })),
        ]}
      />
      <ol className="timeline">
        {rows.map((row) => {
          if (row.row === 'idle')
            return (
              <li key={`idle${row.after}`} className="timeline-idle">
                {t('timeline.idle', { count: row.days })}
              </li>
            );
          if (row.row === 'event') return <EventRow key={row.entry.seq} entry={row.entry} page={page} onWhy={onWhy} />;
          return (
            <EngineRow key={`engine${row.entries[0]?.seq ?? 0}`} entries={row.entries} page={page} onWhy={onWhy} />
          );
        })}
      </ol>
    </>
  );
}

function EngineRow({ entries, ...rest }: { entries: readonly TimelineEntry[] } & TimelineProps): ReactNode {
  const { t } = useTranslation('case');
  return (
    <li className="timeline-engine">
      <details>
        <summary>{t('timeline.engine', { count: entries.length })}</summary>
        <ol className="timeline">
          {entries.map((entry) => (
            <EventRow key={entry.seq} entry={entry} {...rest} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function EventRow({ entry, page, onWhy }: { entry: TimelineEntry } & TimelineProps): ReactNode {
  const { t } = useTranslation('case');
  const { word, department, time } = useWords();
  const documents = page.documents.filter(({ documentId }) => entry.documents.includes(documentId));
  return (
    <li className="timeline-event">
      <div className="timeline-head">
        <strong>{word('event', entry.type)}</strong>
        <time dateTime={entry.at} className="case-minor">
          {time(entry.at)}
        </time>
      </div>
      <p className="case-minor">
        {department(entry.departmentCode)} · {entry.actor?.displayName ?? t('engine')}
        {entry.proceedingKind !== null && ` · ${word('kind', entry.proceedingKind)}`}
      </p>
      <EventData data={answersOf(entry)} />
      {documents.length > 0 && (
        <p>{documents.map(({ name, number }) => `《${word('document', name)}》${number ?? ''}`).join('、')}</p>
      )}
      {entry.adoptedPack !== null && (
        <p className="case-minor">
          <Link to="/rule-packs/$hash" params={{ hash: entry.adoptedPack }}>
            {t('timeline.adopted', { hash: entry.adoptedPack.slice(0, HASH_SHOWN) })}
          </Link>
        </p>
      )}
      {entry.recordIds.map((recordId) => (
        <WhyLink key={recordId} caseFileId={page.caseFileId} recordId={recordId} onWhy={onWhy} />
      ))}
    </li>
  );
}

/** Says which decision it explains: an act may rest on several. */
function WhyLink({ caseFileId, recordId, onWhy }: WhyLinkProps): ReactNode {
  const { t } = useTranslation('case');
  const decision = useDecisionRecord(caseFileId, recordId).data?.decision;
  return (
    <Button
      type="link"
      size="small"
      onClick={() => {
        onWhy(recordId);
      }}
    >
      {t('why.open')}
      {decision !== undefined && ` · ${t(`decisions.names.${decision}`)}`}
    </Button>
  );
}

interface WhyLinkProps {
  readonly caseFileId: string;
  readonly recordId: string;
  readonly onWhy: (recordId: string) => void;
}
