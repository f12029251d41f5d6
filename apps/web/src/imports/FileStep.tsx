import { InboxOutlined } from '@ant-design/icons';
import { Spin, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProfileListItem } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { ImportFile } from './import-queries';
import '../steps/steps.css';

interface FileStepProps {
  readonly profiles: readonly ImportProfileListItem[];
  readonly isPending: boolean;
  readonly onFile: (file: ImportFile) => void;
}

/** Choice of the mapping and of the file. */
export function FileStep({ profiles, isPending, onFile }: FileStepProps): ReactNode {
  const { t } = useTranslation('imports');
  const { inLanguage } = useWords();
  const [profile, setProfile] = useState(profiles[0]?.profile ?? '');
  const chosen = profiles.find((one) => one.profile === profile);
  return (
    <section className="import-card">
      <h2>{t('chooseProfile')}</h2>
      <div className="step-cards" role="radiogroup" aria-label={t('chooseProfile')}>
        {profiles.map((one) => (
          <label key={one.profile} className={one.profile === profile ? 'step-card step-card-chosen' : 'step-card'}>
            <input
              type="radio"
              name="profile"
              checked={one.profile === profile}
              onChange={() => {
                setProfile(one.profile);
              }}
            />
            <span className="step-card-body">
              <span className="step-card-label">{inLanguage(one.title)}</span>
              <span className="step-card-explain">{inLanguage(one.source)}</span>
            </span>
          </label>
        ))}
      </div>
      {chosen !== undefined && (
        <details className="import-columns">
          <summary>{t('columns', { count: chosen.columns.length })}</summary>
          <p>{chosen.columns.join('、')}</p>
        </details>
      )}
      <h2>{t('chooseFile')}</h2>
      <Spin spinning={isPending} description={t('judging')}>
        <Upload.Dragger
          accept=".csv,text/csv"
          maxCount={1}
          showUploadList={false}
          disabled={profile === '' || isPending}
          beforeUpload={(file) => {
            onFile({ profile, file });
            return false;
          }}
        >
          <p className="import-drop-icon">
            <InboxOutlined />
          </p>
          <p>{t('drop')}</p>
          <p className="import-minor">{t('dropNote')}</p>
        </Upload.Dragger>
      </Spin>
    </section>
  );
}
