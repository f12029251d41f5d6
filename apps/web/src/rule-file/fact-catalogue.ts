import { bilingualIn, isObject, listIn, textIn, type Json, type JsonObject, type PackItem } from './pack-items';

/** A word in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A fact that a rule may ask about, as the catalogue of the pack has it. */
export interface CatalogueFact {
  readonly label: Label;
  readonly type: string;
  readonly codes: readonly (Label & { readonly code: string })[];
  /** Whether it may be unknown. */
  readonly nullable: boolean;
  /** Whether facts may carry codes that are not listed. */
  readonly open: boolean;
  readonly unit: string | null;
}

/** Name under which the figures of the pack stand among the facts. */
export const PARAMETERS = 'parameters';

/** Looks a fact up; what the catalogue does not know is shown by its path. */
export function factIn(items: readonly PackItem[], fact: string, path: string): CatalogueFact {
  if (fact === PARAMETERS) return figureAsFact(items, path.replace('$.', ''));
  const found = fieldsOf(items, fact).find((one) => one['path'] === path);
  const name = `${fact}${path.replace('$', '')}`;
  return found === undefined ? unknownFact(name) : factOf(found, name);
}

/** A fact with its place and the object that it belongs to. */
export interface PlacedFact extends CatalogueFact {
  readonly fact: string;
  readonly path: string;
  readonly of: Label;
}

/** Every fact that a rule of the pack may ask about. */
export function catalogueFacts(items: readonly PackItem[]): readonly PlacedFact[] {
  return items
    .filter(({ file }) => file.path.startsWith('facts/'))
    .flatMap(({ id: fact, title: of }) =>
      fieldsOf(items, fact).map((field) => {
        const path = textIn(field['path']);
        return { fact, path, of, ...factOf(field, `${fact}${path.replace('$', '')}`) };
      }),
    );
}

/** A figure of the pack that a condition or an outcome may name. */
export interface NamedFigure {
  readonly id: string;
  readonly title: Label;
  readonly unit: string;
}

/** The figures of the pack. */
export function figuresOf(items: readonly PackItem[]): readonly NamedFigure[] {
  return items
    .filter(({ part, file }) => part === 'parameters' && file.text !== null)
    .map(({ id, title, content }) => ({ id, title, unit: textIn(content?.['unit']) }));
}

/** Units in which something is measured; a fact without unit is a plain count and never one of these. */
const MEASURES: readonly string[] = ['minute', 'hour', 'working-day', 'calendar-day', 'month', 'year', 'fen', 'percent']; // prettier-ignore

/** Whether a figure counts what is counted in its place; `null` is a plain count. */
export function isAlike(wanted: string | null, unit: string): boolean {
  return wanted === null ? !MEASURES.includes(counted(unit)) : counted(wanted) === counted(unit);
}

/** A period that does not move past days off is still counted in calendar days. */
function counted(unit: string): string {
  return unit.replace(/-no-roll$/, '');
}

/** Id of the figure that a value names; `null` for a plain value. */
export function figureIn(value: Json | undefined): string | null {
  return isObject(value) && value['fact'] === PARAMETERS ? textIn(value['path']).replace('$.', '') : null;
}

/** A value that names a figure. */
export function namedFigure(id: string): JsonObject {
  return { fact: PARAMETERS, path: `$.${id}` };
}

/** Of a figure a rule asks whether it has been set. */
function figureAsFact(items: readonly PackItem[], id: string): CatalogueFact {
  const figure = figuresOf(items).find((one) => one.id === id);
  const shown = { ...unknownFact(id), type: 'integer', nullable: true };
  return figure === undefined ? shown : { ...shown, label: figure.title, unit: figure.unit };
}

function unknownFact(name: string): CatalogueFact {
  return { label: { zh: name, en: name }, type: 'text', codes: [], nullable: false, open: false, unit: null };
}

function fieldsOf(items: readonly PackItem[], fact: string): readonly JsonObject[] {
  const file = items.find((item) => item.file.path === `facts/${fact}.json`);
  return listIn(file?.content?.['fields']).filter(isObject);
}

function factOf(field: JsonObject, name: string): CatalogueFact {
  return {
    label: bilingualIn(field['label']) ?? { zh: name, en: name },
    type: textIn(field['type']),
    codes: listIn(field['values'])
      .filter(isObject)
      .map(({ code, zh, en }) => ({ code: textIn(code), zh: textIn(zh), en: textIn(en) })),
    nullable: field['nullable'] === true,
    open: field['open'] === true,
    unit: textIn(field['unit']) || null,
  };
}

/** Operators that compare with a list. */
export const LIST_OPERATORS: readonly string[] = ['in', 'notIn', 'containsAny'];
