import { stepFormOf } from './step-forms';
import { fieldsOf } from './step-values';
import { refusedField } from './refused-field';

const notice = stepFormOf('interview', 'serveNotice');
const fields = notice === undefined ? [] : fieldsOf(notice);

describe('refusedField', () => {
  it('takes the field that the refusal names', () => {
    expect(refusedField(fields, { code: 'day.in-future', data: { field: 'servedOn' } })).toBe('servedOn');
  });

  it('knows the field of a refusal that names none', () => {
    expect(refusedField(fields, { code: 'interview.mandate-required' })).toBe('hasMandate');
    expect(refusedField(fields, { code: 'officials.two-certified-required', data: { certified: 1 } })).toBe(
      'officials',
    );
  });

  it('points at no field that the form does not show', () => {
    const shown = fields.filter(({ name }) => name !== 'hasMandate');
    expect(refusedField(shown, { code: 'interview.mandate-required' })).toBeNull();
    expect(refusedField(fields, { code: 'temporal.unavailable' })).toBeNull();
  });
});
