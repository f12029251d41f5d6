import { Input } from 'antd';
import type { ReactNode } from 'react';
import { pointersTo, reporterKindOf } from '@app/domain';
import { PointerWarning } from '../reporter/PointerWarning';
import type { ComplaintPartProps } from './complaint-parts';
import { enteredText } from './complaint-values';
import { ComplaintField } from './ComplaintField';

/** What travels in place of words that are sealed; a warning where the rest may still point to one person. */
export function SummaryPart({ values, problems, change }: ComplaintPartProps): ReactNode {
  return (
    <>
      <ComplaintField
        name="summary"
        isRequired={reporterKindOf(values) === 'informant' && values.facts !== null}
        isWide
        problems={problems}
      >
        {(id, marks) => (
          <Input.TextArea
            id={id}
            {...marks}
            autoSize={{ minRows: 2, maxRows: 10 }}
            maxLength={4000}
            showCount
            value={values.summary ?? ''}
            onChange={(event) => {
              change({ summary: enteredText(event.target.value) });
            }}
          />
        )}
      </ComplaintField>
      <div className="intake-wide">
        <PointerWarning pointers={pointersTo(values)} />
      </div>
    </>
  );
}
