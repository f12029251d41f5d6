import { storedAmount } from '../rule-file/money';
import { listIn, textIn, type JsonObject, type PackItem } from '../rule-file/pack-items';

/** What is asked of a new figure; money in yuan. */
export interface NewParameter {
  readonly id: string;
  readonly area: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly min: string;
  readonly max: string;
  readonly law: string;
}

/** Nothing is given yet. */
export const emptyParameter: NewParameter = { id: '', area: '', zh: '', en: '', unit: '', min: '1', max: '', law: '' };

/** What an id may be, as the format of packs says; conditions name figures by it, so it has no hyphens. */
const ID = /^[A-Za-z][A-Za-z0-9]{0,59}$/;

/** Why a figure cannot be begun like this. */
export type NewParameterFault = 'empty' | 'id' | 'taken' | 'bounds';

/** What is still missing or wrong; `null` when it can be begun. */
export function parameterFault(entry: NewParameter, items: readonly PackItem[]): NewParameterFault | null {
  const { id, area, zh, en, min, max, unit, law } = entry;
  if ([id, area, zh, en, unit, min, max, law].some((text) => text.trim() === '')) return 'empty';
  if (!ID.test(id)) return 'id';
  if (items.some((item) => item.part === 'parameters' && item.id === id)) return 'taken';
  const [least, most] = [storedAmount(min, unit), storedAmount(max, unit)];
  return isWhole(least) && isWhole(most) && Number(least) <= Number(most) ? null : 'bounds';
}

/** Where it is written. */
export function parameterPath({ area, id }: NewParameter): string {
  return `parameters/${area}/${id}.json`;
}

/** The file of a new figure that nobody has set yet, from a day on; its certainty is that of a default of the deployment. */
export function parameterOf({ id, zh, en, unit, min, max, law }: NewParameter, from: string): JsonObject {
  return {
    id,
    title: { zh, en },
    unit,
    min: storedAmount(min, unit),
    max: storedAmount(max, unit),
    confirm: true,
    values: [{ from, value: null, level: 'D', cites: [{ law, article: '—' }] }],
  };
}

/** The areas in which the pack keeps its figures. */
export function areasOf(items: readonly PackItem[]): readonly string[] {
  const areas = items.map(({ file }) => /^parameters\/([^/]+)\//.exec(file.path)?.[1] ?? '');
  return [...new Set(areas)].filter((area) => area !== '').sort();
}

/** The units in which the pack counts. */
export function unitsOf(items: readonly PackItem[]): readonly string[] {
  const counted = items.flatMap(({ part, content }) => (part === 'parameters' ? [textIn(content?.['unit'])] : []));
  const asked = items.flatMap(({ content }) => listIn(content?.['fields']).flatMap((field) => unitOfField(field)));
  return [...new Set([...counted, ...asked])].filter((unit) => unit !== '').sort();
}

function unitOfField(field: unknown): readonly string[] {
  return typeof field === 'object' && field !== null && 'unit' in field && typeof field.unit === 'string'
    ? [field.unit]
    : [];
}

function isWhole(amount: number | string): boolean {
  return Number.isSafeInteger(amount);
}
