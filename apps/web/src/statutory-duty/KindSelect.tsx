import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyKind } from '@app/contracts';
import type { FieldProblem } from '../steps/step-problems';
import { useKindWords } from './kind-words';
import { byLaw, matchesKind } from './kinds-by-law';
import './statutory-duty.css';

interface KindSelectProps {
  readonly kinds: readonly DutyKind[];
  readonly chosen: DutyKind | null;
  readonly problem: FieldProblem | undefined;
  readonly onChoose: (kind: DutyKind) => void;
}

/** The kinds of clock under their laws; found by name, law, article or length. */
export function KindSelect({ problem, ...select }: KindSelectProps): ReactNode {
  const { t } = useTranslation(['statutory-duty', 'steps']);
  return (
    <div className="step-field" data-field="clock">
      <label htmlFor="duty-clock" className="step-label">
        {t('kind')}
        <span className="step-required" title={t('steps:required')}>
          <span aria-hidden="true">*</span>
        </span>
      </label>
      <LawSelect {...select} isInvalid={problem !== undefined} />
      {problem !== undefined && (
        <p className="step-error" role="alert">
          {t('steps:problems.required')}
        </p>
      )}
    </div>
  );
}

type LawSelectProps = Omit<KindSelectProps, 'problem'> & { readonly isInvalid: boolean };

function LawSelect({ kinds, chosen, isInvalid, onChoose }: LawSelectProps): ReactNode {
  const { t } = useTranslation('statutory-duty');
  const { title, base } = useKindWords();
  const kindOf = (clock: unknown): DutyKind | undefined => kinds.find((one) => one.clock === clock);
  return (
    <Select
      id="duty-clock"
      value={chosen?.clock ?? null}
      options={byLaw(kinds).map(({ law, kinds: under }) => ({
        label: t('law', { law }),
        options: under.map((kind) => ({ value: kind.clock, label: title(kind) })),
      }))}
      optionRender={({ value }) => <KindOption kind={kindOf(value)} />}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && 'value' in option && matchesKind(typed, kindOf(option.value), base),
      }}
      placeholder={t('chooseKind')}
      notFoundContent={t('noKind')}
      onChange={(clock) => {
        const kind = kindOf(clock);
        if (kind !== undefined) onChoose(kind);
      }}
      className="step-wide"
      listHeight={360}
      {...(isInvalid ? { status: 'error' as const } : {})}
    />
  );
}

function KindOption({ kind }: { readonly kind: DutyKind | undefined }): ReactNode {
  const { title, base } = useKindWords();
  if (kind === undefined) return null;
  return (
    <div className="duty-option">
      <span>{title(kind)}</span>
      <span className="duty-option-base">{base(kind)}</span>
    </div>
  );
}
