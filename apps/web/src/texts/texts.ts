import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const FILES = import.meta.glob<Record<string, unknown>>('./{zh-CN,en}/*.json', { import: 'default' });
const STORED = 'liandu.language';

/** Languages of the product; Chinese first. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
/** One language. */
export type Language = (typeof LANGUAGES)[number];

/** Texts of one screen come with its code; those of the shell come first. */
export async function startTexts(): Promise<void> {
  await i18next
    .use({
      type: 'backend' as const,
      read: (
        language: string,
        screen: string,
        done: (error: Error | null, texts: Record<string, unknown> | null) => void,
      ) => {
        const load = FILES[`./${language}/${screen}.json`];
        if (load === undefined) done(new Error(`no texts ${language}/${screen}`), null);
        else
          load().then(
            (texts) => {
              done(null, texts);
            },
            (error: unknown) => {
              done(error instanceof Error ? error : null, null);
            },
          );
      },
    })
    .use(initReactI18next)
    .init({
      lng: localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN',
      fallbackLng: false,
      ns: ['shell', 'domain'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  document.documentElement.lang = i18next.language;
}

/** Changes the language and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
