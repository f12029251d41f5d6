import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Segmented, Skeleton } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftDetail } from '@app/contracts';
import { NEXT_DRAFT_STEPS, type DraftStep } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import type { TextProblem } from '../json-editor/JsonEditor';
import { FindingList, ProblemList, Verdict } from '../rule-draft/DraftChecks';
import { useDraftChecks, useDraftFiles, useDraftRules, useDraftStep, useReload } from '../rule-draft/draft-queries';
import { NewParameterButton } from '../rule-figure/NewParameterButton';
import { FileEditor } from './FileEditor';
import { ItemList } from './ItemList';
import { useKeptForm } from './use-kept-form';
import { isFound, objectIn, packItems, PARTS, type PackItem, type Part } from '../rule-file/pack-items';
import { fileMarks, type FileMark } from '../rule-marks/file-marks';
import './rule-editor.css';

interface Place {
  readonly part?: Part;
  readonly file?: string;
}

/** The rules and figures of a draft: find one, change it, and see at once what the checks say. */
export function DraftWorkbench({ draft }: { readonly draft: RuleDraftDetail }): ReactNode {
  const { data, error, refetch } = useDraftFiles(draft);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <Workbench draft={draft} items={packItems(data.files)} />;
}

interface WorkbenchProps {
  readonly draft: RuleDraftDetail;
  readonly items: readonly PackItem[];
}

function Workbench({ draft, items }: WorkbenchProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const place: Place = useSearch({ strict: false }); // an unknown part or file simply finds nothing
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const chosen = items.find(({ file }) => file.path === place.file);
  const part = PARTS.find((one) => one === place.part) ?? chosen?.part ?? 'parameters';
  const shown = items.filter((item) => (part === 'files' || item.part === part) && isFound(item, search));
  const go = (to: Place): void => {
    void navigate({ to: '.', search: { tab: 'edit', ...to } });
  };
  return (
    <div className="rule-workbench">
      <section className="panel rule-finder" aria-label={t('find')}>
        <Segmented
          block
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(value) => {
            go({ part: value });
          }}
        />
        <Input
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={({ target }) => {
            setSearch(target.value);
          }}
        />
        {part === 'parameters' && <NewParameterButton draft={draft} items={items} />}
        <ItemList items={shown} part={part} current={place.file} draftId={draft.draftId} />
      </section>
      <div className="rule-desk">
        <Checks draft={draft} />
        {chosen === undefined ? (
          <p className="panel quiet">{t('choose')}</p>
        ) : (
          <Chosen draft={draft} item={chosen} items={items} asText={part === 'files'} />
        )}
      </div>
    </div>
  );
}

function Checks({ draft }: { readonly draft: RuleDraftDetail }): ReactNode {
  const { data } = useDraftChecks(draft);
  if (data === undefined) return <Skeleton active paragraph={{ rows: 1 }} />;
  return (
    <div aria-live="polite" className="rule-checks">
      <Verdict checks={data} />
      <ProblemList problems={data.problems} draftId={draft.draftId} />
      <FindingList findings={data.findings.filter(({ level }) => level === 'error')} draftId={draft.draftId} />
    </div>
  );
}

interface ChosenProps extends WorkbenchProps {
  readonly item: PackItem;
  /** Whether the file is shown as the JSON that it is. */
  readonly asText: boolean;
}

function Chosen({ draft, item, items, asText }: ChosenProps): ReactNode {
  const { draftId, revision, state } = draft;
  const steps: readonly DraftStep[] = NEXT_DRAFT_STEPS[state];
  const saving = useDraftStep(draftId);
  const reload = useReload(draftId);
  const navigate = useNavigate();
  const rules = useDraftRules(draft).data?.items ?? [];
  const { path, text } = item.file;
  const problems = useProblemsIn(draft, path);
  const marks = useMarksIn(draft, path, text);
  const { key, note } = useKeptForm(path, text);
  const [befores, setBefores] = useState<Readonly<Record<string, string | null>>>({});
  const save = (written: string | null): void => {
    saving.mutate(
      { step: 'save', body: { revision, path, text: written } },
      {
        onSuccess: () => {
          setBefores((known) => ({ ...known, [path]: text }));
        },
      },
    );
  };
  return (
    <FileEditor
      formKey={key}
      before={befores[path]}
      item={item}
      items={items}
      condition={rules.find(({ rule }) => rule === item.id)?.condition ?? null}
      asText={asText}
      baseHash={draft.baseHash}
      problems={problems}
      marks={marks}
      mayEdit={steps.includes('edit')}
      losesApproval={state !== 'draft' && state !== 'suspended'}
      isPending={saving.isPending}
      error={saving.error}
      onReload={reload}
      onCreate={(created, written) => {
        const to = { tab: 'edit', part: item.part, file: created };
        saving.mutate(
          { step: 'save', body: { revision, path: created, text: written } },
          { onSuccess: () => void navigate({ to: '.', search: to }) },
        );
      }}
      onSave={(written) => {
        note(written);
        save(written);
      }}
      onReplace={save}
    />
  );
}

const NO_MARKS: readonly FileMark[] = [];

/** What the checks say about a file, by the place in it; of a file that is no JSON they say it by line. */
function useMarksIn(draft: RuleDraftDetail, path: string, text: string | null): readonly FileMark[] {
  const { data } = useDraftChecks(draft);
  return useMemo(() => {
    if (data === undefined || text === null || objectIn(text) === null) return NO_MARKS;
    return fileMarks(data, path, text);
  }, [data, path, text]);
}

/** What the checks say about a file, by line. */
function useProblemsIn(draft: RuleDraftDetail, path: string): readonly TextProblem[] {
  const { inLanguage } = useWords();
  const { data } = useDraftChecks(draft);
  return useMemo(() => {
    const here = data?.problems.filter(({ file }) => file === path) ?? [];
    return here.map(({ line, column, message, remedy }) => ({
      line,
      column,
      text: `${inLanguage(message)} → ${inLanguage(remedy)}`,
    }));
  }, [data, path, inLanguage]);
}
