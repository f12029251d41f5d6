import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../texts/texts';

/** The frame of the pages before the work begins. */
export function EntryPage({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <div className="sign-in">
      <section className="sign-in-story" aria-hidden="true">
        <strong>联督</strong>
        <p>{t('entry.story')}</p>
      </section>
      <main className="sign-in-form">
        <Button
          className="sign-in-language"
          type="link"
          onClick={() => void chooseLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('otherLanguage')}
        </Button>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
