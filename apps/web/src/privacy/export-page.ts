import type { ExportedField, PersonExport } from '@app/contracts';
import type { Words } from '../components/use-words';

/** What turns codes into words. */
export interface ExportWords extends Pick<Words, 'day' | 'time' | 'department' | 'word'> {
  readonly t: (key: string, values?: Readonly<Record<string, string>>) => string;
}

/** A page for the person concerned: no script, no style from elsewhere, every value escaped. */
export function exportPage(copy: PersonExport, words: ExportWords): string {
  const { t } = words;
  const title = escaped(t('privacy:export.title'));
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family: sans-serif; max-width: 46em; margin: 2em auto; line-height: 1.6">
<h1>${title}</h1>
<p>${escaped(t('privacy:export.intro', { receipt: copy.receiptNumber }))}</p>
${section(t('privacy:export.matter'), matterRows(copy, words))}
${section(
  t('privacy:export.fields'),
  copy.fields.map(({ field, value }) => [fieldWord(field, words), value]),
)}
${section(
  t('privacy:export.withheld'),
  copy.withheld.map((field) => [fieldWord(field, words), '']),
)}
${section(
  t('privacy:export.looks'),
  copy.looks.map(({ field, at, reason }) => [
    words.time(at),
    `${fieldWord(field, words)} · ${t(`reporter:reasons.${reason}`)}`,
  ]),
)}
</body></html>
`;
  function section(heading: string, rows: readonly Row[]): string {
    const none = `<p>${escaped(t('privacy:export.none'))}</p>`;
    return `<h2>${escaped(heading)}</h2>\n${rows.length === 0 ? none : table(rows)}`;
  }
}

type Row = readonly [name: string, value: string];

function matterRows(copy: PersonExport, { t, day, time, department, word }: ExportWords): readonly Row[] {
  return [
    [t('privacy:export.receipt'), copy.receiptNumber],
    [t('privacy:export.kind'), t(`privacy:personKind.${copy.personKind}`)],
    [t('privacy:export.department'), department(copy.departmentCode)],
    [t('privacy:export.channel'), word('channel', copy.channel)],
    [t('privacy:export.receivedOn'), day(copy.receivedOn)],
    [t('privacy:export.endsOn'), copy.endsOn === null ? t('privacy:period.none') : day(copy.endsOn)],
    [t('privacy:export.madeAt'), time(copy.madeAt)],
  ];
}

function fieldWord(field: ExportedField, { t }: ExportWords): string {
  return field === 'facts' || field === 'requests' ? t(`privacy:export.field.${field}`) : t(`reporter:fields.${field}`);
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ([name, value]) =>
      `<tr><th style="text-align: left; vertical-align: top; padding-right: 1em">${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
  );
  return `<table>${lines.join('\n')}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
