import texts from '../../text/texts.json' with { type: 'json' };

/** A message for people: Chinese first, English second. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Key of a text. */
export type TextKey = keyof typeof texts;

/** Values of the placeholders of a text; one that is itself in two languages goes into each. */
export type TextValues = Readonly<Record<string, string | number | Bilingual>>;

/** A text with its placeholders (`{name}`) filled in. */
export function text(key: TextKey, values: TextValues = {}): Bilingual {
  const { zh, en } = texts[key];
  return { zh: fill(zh, values, 'zh'), en: fill(en, values, 'en') };
}

/** Both languages on two lines. */
export function inLines({ zh, en }: Bilingual): string {
  return `${zh}\n${en}`;
}

/** Both languages on one line. */
export function inOneLine({ zh, en }: Bilingual): string {
  return `${zh} · ${en}`;
}

function fill(template: string, values: TextValues, language: keyof Bilingual): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
