import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReporterView, Revealed } from '@app/contracts';
import { useWords } from '../components/use-words';
import { LookDialog } from './LookDialog';

type Field = ReporterView['fields'][number];

/** So long an opened field stays on the screen. */
const SHOWN_MS = 60_000;

interface ReporterFieldProps {
  readonly complaintId: string;
  readonly field: Field;
  readonly isException: boolean;
}

/** One sealed field: masked until it is opened with a reason, and masked again after a minute. */
export function ReporterField({ complaintId, field, isException }: ReporterFieldProps): ReactNode {
  const { t } = useTranslation('reporter');
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<Revealed | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => {
      setShown(null);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [shown]);
  return (
    <li>
      <span className="reporter-name">{t(`fields.${field}`)}</span>
      {shown === null ? (
        <>
          <span className="reporter-mask" aria-label={t('masked')}>
            ＊＊＊＊＊＊
          </span>
          <Button
            size="small"
            aria-label={t('showField', { field: t(`fields.${field}`) })}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('show')}
          </Button>
        </>
      ) : (
        <Opened shown={shown} isException={isException} onHide={setShown} />
      )}
      <LookDialog
        complaintId={complaintId}
        field={field}
        isOpen={isAsking}
        onClose={(revealed) => {
          setAsking(false);
          setShown(revealed);
        }}
      />
    </li>
  );
}

interface OpenedProps {
  readonly shown: Revealed;
  readonly isException: boolean;
  readonly onHide: (nothing: null) => void;
}

/** The value with the name of who sees it across it, so that a picture of the screen says whose it is. */
function Opened({ shown, isException, onHide }: OpenedProps): ReactNode {
  const { t } = useTranslation('reporter');
  const { time } = useWords();
  const mark = `${shown.shownTo} ${time(shown.shownAt)}`;
  return (
    <>
      <span className={isException ? 'reporter-value reporter-exception' : 'reporter-value'}>
        {shown.value}
        <span className="reporter-watermark" aria-hidden="true">
          {`${mark} · `.repeat(6)}
        </span>
      </span>
      <span className="case-minor">{t('shownTo', { mark })}</span>
      <Button
        size="small"
        onClick={() => {
          onHide(null);
        }}
      >
        {t('hide')}
      </Button>
    </>
  );
}
