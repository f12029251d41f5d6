import { describe, expect, it } from '@jest/globals';
import type { PersonExport } from '@app/contracts';
import { exportPage } from './export-page';

const COPY = {
  ...{ format: 'liandu-person-export/1', madeAt: '2026-03-05T01:00:00.000Z', receiptNumber: 'R-1' },
  ...{ personKind: 'complainant', departmentCode: 'HRSS-LI', channel: 'phone', receivedOn: '2026-03-02' },
  fields: [{ field: 'name', value: '<script>alert(1)</script> & "示例"' }],
  withheld: ['facts'],
  looks: [],
  endsOn: null,
} as unknown as PersonExport; // plain texts for branded days

const same = (text: string | null): string => text ?? '-';
const words = { t: same, day: same, time: same, department: same, word: (_: string, code: string) => code };

describe('exportPage', () => {
  const page = exportPage(COPY, words);

  it('shows what a person wrote as text and runs nothing', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;示例&quot;');
    expect(page).not.toMatch(/<script|<link|<img|src=|href=/);
  });

  it('names what is withheld, and says where there is nothing', () => {
    expect(page).toContain('privacy:export.field.facts');
    expect(page).toMatch(/privacy:export\.looks<\/h2>\n<p>privacy:export\.none/);
  });
});
