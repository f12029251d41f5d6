import { isObject, listIn, textIn, type Json, type JsonObject } from '../rule-file/pack-items';

/** A figure from a day on, as the form holds it. */
export interface FigureEntry {
  readonly from: string;
  /** What is typed; empty means that nobody has set the figure. */
  readonly value: string;
  readonly level: string;
  readonly law: string;
  readonly article: string;
  /** The entry as it stood in the file: what the form does not show is kept. */
  readonly origin: JsonObject;
}

/** The figures of a parameter, in the order of their days. */
export function figuresIn(content: JsonObject): readonly FigureEntry[] {
  return listIn(content['values']).filter(isObject).map(figureOf);
}

function figureOf(origin: JsonObject): FigureEntry {
  const cite = listIn(origin['cites']).find(isObject) ?? {};
  const { value = null } = origin;
  return {
    from: textIn(origin['from']),
    value: typeof value === 'number' ? String(value) : '',
    level: textIn(origin['level']),
    law: textIn(cite['law']),
    article: textIn(cite['article']),
    origin,
  };
}

/** One more figure like the last one, from a day on. */
export function nextFigure(figures: readonly FigureEntry[], from: string): FigureEntry {
  const last = figures.at(-1) ?? figureOf({});
  const own = Object.entries(last.origin).filter(([name]) => name !== 'note' && name !== 'to');
  return { ...last, from, origin: Object.fromEntries(own) };
}

/** The file with these figures. */
export function withFigures(content: JsonObject, figures: readonly FigureEntry[]): JsonObject {
  const values = figures.toSorted((one, other) => one.from.localeCompare(other.from)).map(entryOf);
  return { ...content, values };
}

function entryOf({ from, value, level, law, article, origin }: FigureEntry): Json {
  const [first, ...others] = listIn(origin['cites']);
  const cite = { ...(isObject(first) ? first : {}), law, article };
  return { ...origin, from, value: value.trim() === '' ? null : Number(value), level, cites: [cite, ...others] };
}
