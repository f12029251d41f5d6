import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readSettings, SettingsError } from './read-settings.js';

const schema = z.object({ PORT: z.coerce.number().int().default(3000), URL: z.string() });

describe('readSettings', () => {
  it('takes an empty text for absent', () => {
    expect(readSettings(schema, { PORT: '', URL: 'postgres://db' })).toEqual({ PORT: 3000, URL: 'postgres://db' });
  });

  it('names the setting that is wrong', () => {
    expect(() => readSettings(schema, { PORT: 'many', URL: 'postgres://db' })).toThrow(/^PORT: /);
  });

  it('names every setting that is missing, as one error', () => {
    expect(() => readSettings(schema, {})).toThrow(SettingsError);
  });
});
