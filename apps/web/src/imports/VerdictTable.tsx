import { CheckCircleOutlined, CloseCircleOutlined, CopyOutlined } from '@ant-design/icons';
import { Segmented, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowVerdict } from '@app/contracts';
import { useMarkWords } from '../clues/mark-words';

const VERDICTS = {
  accepted: { color: 'green', icon: <CheckCircleOutlined /> },
  duplicate: { color: 'blue', icon: <CopyOutlined /> },
  refused: { color: 'red', icon: <CloseCircleOutlined /> },
} as const;
const SHOWN = 100;

/** A verdict for each row: line, respondent, what is wrong in which column, marks. */
export function VerdictTable({ verdicts }: { readonly verdicts: readonly RowVerdict[] }): ReactNode {
  const { t } = useTranslation('imports');
  const [only, setOnly] = useState<'all' | RowVerdict['verdict']>('all');
  const shown = verdicts.filter(({ verdict }) => only === 'all' || verdict === only);
  return (
    <>
      <Segmented
        value={only}
        onChange={setOnly}
        options={(['all', 'refused', 'duplicate', 'accepted'] as const).map((one) => ({
          value: one,
          label: t(`verdict.${one}`),
        }))}
      />
      <ul className="verdicts">
        {shown.slice(0, SHOWN).map((row) => (
          <VerdictRow key={row.line} row={row} />
        ))}
      </ul>
      {shown.length === 0 && <p className="import-minor">{t('noneOfKind')}</p>}
      {shown.length > SHOWN && <p className="import-minor">{t('more', { count: shown.length - SHOWN })}</p>}
    </>
  );
}

function VerdictRow({ row }: { readonly row: RowVerdict }): ReactNode {
  const { t } = useTranslation('imports');
  const words = useMarkWords();
  const { color, icon } = VERDICTS[row.verdict];
  return (
    <li>
      <span className="verdict-line">{t('lineNumber', { line: row.line })}</span>
      <Tag color={color} icon={icon}>
        {t(`verdict.${row.verdict}`)}
      </Tag>
      <div className="verdict-body">
        <strong>{row.respondentName || t('noRespondent')}</strong>
        {row.duplicateOf !== null && <p>{t('duplicateOf', { of: row.duplicateOf })}</p>}
        {row.problems.map(({ column, code, value }) => (
          <p key={`${column}${code}`}>
            {t('problemLine', { column, problem: t(`problem.${code}`, { defaultValue: code }) })}
            {value !== '' && <code className="verdict-value">{value}</code>}
          </p>
        ))}
        {row.marks.map((mark) => (
          <Tag key={mark} color="gold">
            {words(mark)}
          </Tag>
        ))}
      </div>
    </li>
  );
}
