import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRefusal } from '@app/domain';
import { problemOf } from '../api/client';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { usePlan } from '../recalculation/recalculation-queries';
import { NO_ENTRIES, requestOf, useImportCalendar, usePreviewCalendar, type NoticeEntries } from './file-request';
import { Imported } from './Imported';
import { ImportForm, type ChosenFile } from './ImportForm';
import { mayImport, PreviewView } from './PreviewView';
import { RefusalTable } from './RefusalTable';
import '../calendar/calendar.css';
import './calendar-import.css';

/** Import of a holiday notice: choose a file, see what it changes, import it, see which deadlines it moves. */
export function CalendarImportPage(): ReactNode {
  const { t } = useTranslation('calendar');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [entries, setEntries] = useState(NO_ENTRIES);
  const preview = usePreviewCalendar();
  const storing = useImportCalendar();
  const plan = usePlan();
  const [key] = useState(() => crypto.randomUUID());
  const content = file?.content ?? '';
  const compare = (): void => {
    plan.mutate(key);
  };
  const startOver = (): void => {
    preview.reset();
    storing.reset();
  };
  const change = (part: Partial<NoticeEntries>): void => {
    startOver();
    setEntries({ ...entries, ...part });
  };
  if (storing.isSuccess) return <Imported imported={storing.data} plan={plan} onCompareAgain={compare} />;
  return (
    <>
      <PageHeader title={t('importTitle')} note={t('importNote')}>
        <Link to="/calendar">{t('back')}</Link>
      </PageHeader>
      <ImportForm
        file={file}
        entries={entries}
        isPending={preview.isPending}
        onFile={(chosen) => {
          startOver();
          setFile(chosen);
        }}
        onEntries={change}
        onPreview={() => {
          preview.mutate(requestOf(content, entries));
        }}
      />
      <Refused error={preview.error ?? storing.error} content={content} />
      {preview.data !== undefined && (
        <>
          <PreviewView preview={preview.data} content={content} />
          <Confirm
            isPossible={mayImport(preview.data)}
            isPending={storing.isPending}
            onConfirm={() => {
              storing.mutate(requestOf(content, entries), { onSuccess: compare });
            }}
          />
        </>
      )}
    </>
  );
}

/** A file that is not taken at all: every reason with its place, or the problem as it is. */
function Refused({ error, content }: { readonly error: Error | null; readonly content: string }): ReactNode {
  if (error === null) return null;
  const refusals = refusalsOf(error);
  if (refusals.length === 0) return <ProblemAlert error={error} />;
  return (
    <section className="panel" role="alert">
      <RefusalTable refusals={refusals} content={content} />
    </section>
  );
}

function refusalsOf(error: Error): readonly CalendarRefusal[] {
  const problems = problemOf(error)?.data?.['problems'];
  return Array.isArray(problems) ? (problems as readonly CalendarRefusal[]) : []; // the server passes on what the core has made
}

interface ConfirmProps {
  readonly isPossible: boolean;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
}

function Confirm({ isPossible, isPending, onConfirm }: ConfirmProps): ReactNode {
  const { t } = useTranslation('calendar');
  return (
    <section className="panel">
      <p>{t(isPossible ? 'nothingStored' : 'notPossible')}</p>
      <Button type="primary" size="large" disabled={!isPossible} loading={isPending} onClick={onConfirm}>
        {t('confirm')}
      </Button>
    </section>
  );
}
