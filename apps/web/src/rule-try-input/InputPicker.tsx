import { Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialDecision } from '@app/contracts';
import { DECISION_NAMES } from '@app/domain';
import type { TrialPlace, TrialSource } from '../rule-try/trial-place';
import type { TrialOn } from '../rule-try/trial-queries';
import { ChosenInput } from './ChosenInput';
import { FlipPicker } from './FlipPicker';
import { NamedPicker } from './NamedPicker';
import { RecordPicker } from './RecordPicker';

interface PickerProps {
  readonly on: TrialOn;
  readonly decision: TrialDecision;
  /** What is chosen now. */
  readonly source: TrialSource | null;
  readonly onChoose: (chosen: TrialPlace) => void;
}

const KINDS = ['record', 'example', 'finding', 'flip'] as const;
type Kind = (typeof KINDS)[number];

/** By what a trial begins: a recorded decision, an example, a finding, or a flip of an impact run. */
export function InputPicker({ on, decision, source, onChoose }: PickerProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const [isOpen, setOpen] = useState(source === null);
  const [kind, setKind] = useState<Kind>(kindOf(source));
  const kinds = KINDS.filter((one) => one !== 'flip' || 'draft' in on);
  return (
    <>
      {source !== null && (
        <div className="try-chosen">
          <ChosenInput on={on} decision={decision.decision} source={source} />
          <Button
            size="small"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t('otherInput')}
          </Button>
        </div>
      )}
      {isOpen && (
        <div className="try-picker">
          <Segmented
            aria-label={t('input')}
            className="try-decisions"
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={setKind}
          />
          <Choices kind={kind} {...{ on, decision, source, onChoose }} />
        </div>
      )}
    </>
  );
}

function kindOf(source: TrialSource | null): Kind {
  if (source === null) return 'record';
  if (source.impact !== undefined) return 'flip';
  return KINDS.find((kind) => kind in source) ?? 'record';
}

function Choices({ kind, on, decision, source, onChoose }: PickerProps & { readonly kind: Kind }): ReactNode {
  switch (kind) {
    case 'record':
      return <Records decision={decision} source={source} onChoose={onChoose} />;
    case 'flip':
      return 'draft' in on && <FlipPicker draftId={on.draft.draftId} current={source?.record} onChoose={onChoose} />;
    case 'example':
    case 'finding':
      return <NamedPicker key={kind} kind={kind} decision={decision} source={source} onChoose={onChoose} />;
  }
}

/** A decision that the product does not take is on no record. */
function Records({ decision, source, onChoose }: Omit<PickerProps, 'on'>): ReactNode {
  const { t } = useTranslation('rule-try');
  const name = DECISION_NAMES.find((one) => one === decision.decision);
  if (name === undefined) return <p className="quiet">{t('noRecords')}</p>;
  return <RecordPicker decision={name} current={source?.record} onChoose={onChoose} />;
}
