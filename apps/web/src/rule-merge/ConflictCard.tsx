import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeConflictView } from '@app/contracts';
import { useWords } from '../components/use-words';
import { changedLines } from '../rule-draft/changed-lines';

/** The states that may stay, in the order in which they are shown: as both found it, then each side. */
export const SIDES = ['mine', 'theirs', 'base'] as const;
/** Whose state of a thing stays. */
export type Side = (typeof SIDES)[number];

interface ConflictCardProps {
  readonly conflict: MergeConflictView;
  readonly kept: Side | undefined;
  readonly onKeep: (side: Side) => void;
}

/** One thing that both changed: base, draft and pack in force side by side, and whose state stays. */
export function ConflictCard({ conflict, kept, onKeep }: ConflictCardProps): ReactNode {
  const { t } = useTranslation(['rule-merge', 'rule-draft']);
  const { inLanguage } = useWords();
  const { kind, id, title, file, rows } = conflict;
  const called = title === null ? '' : `${inLanguage(title)} `;
  const name = `${t(`rule-draft:changeKind.${kind}`, { defaultValue: kind })} ${called}${id}`;
  return (
    <li>
      <fieldset className="merge-conflict">
        <legend>
          <strong>{name}</strong> {id !== file && <code>{file}</code>}
        </legend>
        {rows.length > 0 ? <Rows conflict={conflict} /> : <Texts conflict={conflict} />}
        <Radio.Group
          aria-label={name}
          {...(kept === undefined ? {} : { value: kept })}
          options={SIDES.map((value) => ({ value, label: t(`keep.${value}`) }))}
          onChange={({ target }) => {
            onKeep(SIDES.find((side) => side === target.value) ?? 'mine');
          }}
        />
      </fieldset>
    </li>
  );
}

interface Shown {
  readonly conflict: MergeConflictView;
}

/** Part by part in words. */
function Rows({ conflict: { rows } }: Shown): ReactNode {
  const { t } = useTranslation('rule-merge');
  const { inLanguage } = useWords();
  return (
    <div className="merge-scroll" tabIndex={0}>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('side.base')}</th>
            <th scope="col">{t('side.mine')}</th>
            <th scope="col">{t('side.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, base, mine, theirs }) => (
            <tr key={`${part?.zh ?? ''}/${base?.zh ?? ''}/${mine?.zh ?? ''}`}>
              <th scope="row">{part === null ? t('whole') : inLanguage(part)}</th>
              {Object.entries({ base, mine, theirs }).map(([side, words]) => (
                <td key={side} data-side={t(`side.${side}`)}>
                  {words === null ? <span className="quiet">{t('nothing')}</span> : inLanguage(words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As it is written, where there are no words: only the lines in which a side differs from the base. */
function Texts({ conflict: { texts } }: Shown): ReactNode {
  const { t } = useTranslation('rule-merge');
  return (
    <div className="merge-texts">
      {(['mine', 'theirs'] as const).map((side) => {
        const { before, after, line } = changedLines(texts.base ?? '', texts[side] ?? '');
        return (
          <div key={side}>
            <h4>{t(`side.${side}`)}</h4>
            {texts[side] === null && <p className="quiet">{t('nothing')}</p>}
            <p className="quiet">{t('fromLine', { line })}</p>
            {before.length > 0 && <pre className="draft-before">{before.join('\n')}</pre>}
            {after.length > 0 && <pre className="draft-after">{after.join('\n')}</pre>}
          </div>
        );
      })}
    </div>
  );
}
