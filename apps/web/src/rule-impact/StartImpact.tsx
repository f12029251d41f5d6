import { Button, InputNumber, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StartRuleImpact } from '@app/contracts';
import { DECISION_NAMES, type PlainDate } from '@app/domain';
import { DayPicker } from '../components/DayPicker';
import type { useImpactAct } from './impact-queries';
import { useImpactWords } from './use-impact-words';

interface StartProps {
  readonly isRunning: boolean;
  readonly act: ReturnType<typeof useImpactAct>;
}

/** Which recorded decisions are tried, and of which day the rules are. */
export function StartImpact({ isRunning, act }: StartProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const [question, setQuestion] = useState<StartRuleImpact>({ day: 'first' });
  const [key, setKey] = useState(() => crypto.randomUUID());
  const change = (part: Partial<StartRuleImpact>): void => {
    setQuestion((before) => ({ ...before, ...part }));
  };
  const start = (): void => {
    act.mutate(
      { act: 'start', question, key },
      {
        onSuccess: () => {
          setKey(crypto.randomUUID());
        },
      },
    );
  };
  return (
    <section className="panel" aria-label={t('start')}>
      <h2>{t('title')}</h2>
      <Radio.Group
        className="impact-days"
        aria-label={t('day.label')}
        value={question.day}
        options={(['first', 'own'] as const).map((value) => ({ value, label: t(`day.${value}`) }))}
        onChange={({ target }) => {
          change({ day: target.value === 'own' ? 'own' : 'first' });
        }}
      />
      <div className="list-filters impact-filters">
        <Filters onChange={change} />
        <Button type="primary" loading={act.isPending} onClick={start}>
          {t(isRunning ? 'startAnew' : 'start')}
        </Button>
      </div>
    </section>
  );
}

function Filters({ onChange }: { readonly onChange: (part: Partial<StartRuleImpact>) => void }): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { decision } = useImpactWords();
  return (
    <>
      <Select
        allowClear
        aria-label={t('filter.decision')}
        placeholder={t('filter.decision')}
        popupMatchSelectWidth={false}
        options={DECISION_NAMES.map((value) => ({ value, label: decision(value) }))}
        onChange={(value?: StartRuleImpact['decision']) => {
          onChange({ decision: value });
        }}
      />
      <DayPicker
        aria-label={t('filter.since')}
        placeholder={t('filter.since')}
        onChange={(day: Dayjs | null) => {
          onChange({ since: day === null ? undefined : (day.format('YYYY-MM-DD') as PlainDate) }); // formatted as a day
        }}
      />
      <InputNumber
        aria-label={t('filter.sample')}
        placeholder={t('filter.sample')}
        min={1}
        max={10_000_000}
        precision={0}
        onChange={(sample) => {
          onChange({ sample: typeof sample === 'number' ? sample : undefined });
        }}
      />
    </>
  );
}
