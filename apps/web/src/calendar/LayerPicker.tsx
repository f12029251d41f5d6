import { Button, Checkbox, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartmentList } from '../components/departments';
import { useWords } from '../components/use-words';
import type { CalendarChoice } from './calendar-choice';

interface LayerPickerProps {
  readonly choice: CalendarChoice;
  readonly onChange: (change: Partial<CalendarChoice>) => void;
  /** Years that can be chosen by name. */
  readonly years: readonly number[];
}

/** Which year or month, and which layers lie over the national calendar. */
export function LayerPicker({ choice, onChange, years }: LayerPickerProps): ReactNode {
  const { t } = useTranslation('calendar');
  const { year, month, hasRegion } = choice;
  return (
    <div className="calendar-choice" role="group" aria-label={t('choice')}>
      <YearPicker
        year={year}
        years={years}
        onYear={(chosen) => {
          onChange({ year: chosen });
        }}
      />
      <Segmented
        value={month === null ? 'year' : 'month'}
        options={[
          { value: 'year', label: t('wholeYear') },
          { value: 'month', label: t('oneMonth') },
        ]}
        onChange={(part) => {
          onChange({ month: part === 'year' ? null : 1 });
        }}
      />
      {month !== null && (
        <Select
          aria-label={t('chooseMonth')}
          value={month}
          popupMatchSelectWidth={false}
          options={Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: t(`month.${index + 1}`) }))}
          onChange={(chosen) => {
            onChange({ month: chosen });
          }}
        />
      )}
      <span className="calendar-layers">
        <span className="quiet">{t('layers')}</span>
        <Checkbox checked disabled>
          {t('scope.national')}
        </Checkbox>
        <Checkbox
          checked={hasRegion}
          onChange={({ target }) => {
            onChange({ hasRegion: target.checked });
          }}
        >
          {t('scope.region')}
        </Checkbox>
        <DepartmentPicker choice={choice} onChange={onChange} />
      </span>
    </div>
  );
}

function DepartmentPicker({ choice, onChange }: Omit<LayerPickerProps, 'years'>): ReactNode {
  const { t } = useTranslation('calendar');
  const { department } = useWords();
  const departments = useDepartmentList();
  return (
    <Select
      aria-label={t('chooseDepartment')}
      value={choice.department ?? ''}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: t('noDepartment') },
        ...departments.map(({ code }) => ({ value: code, label: department(code) })),
      ]}
      onChange={(code) => {
        onChange({ department: code === '' ? null : code });
      }}
    />
  );
}

interface YearPickerProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}

function YearPicker({ year, years, onYear }: YearPickerProps): ReactNode {
  const { t } = useTranslation('calendar');
  const all = [...new Set([...years, year])].sort((left, right) => right - left);
  return (
    <span className="calendar-year">
      <Button
        aria-label={t('yearBefore')}
        onClick={() => {
          onYear(year - 1);
        }}
      >
        ‹
      </Button>
      <Select
        aria-label={t('chooseYear')}
        value={year}
        popupMatchSelectWidth={false}
        options={all.map((one) => ({ value: one, label: t('year', { year: one }) }))}
        onChange={onYear}
      />
      <Button
        aria-label={t('yearAfter')}
        onClick={() => {
          onYear(year + 1);
        }}
      >
        ›
      </Button>
    </span>
  );
}
