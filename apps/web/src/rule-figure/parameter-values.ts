import { storedAmount, typedAmount } from '../rule-file/money';
import { isObject, listIn, textIn, type Json, type JsonObject } from '../rule-file/pack-items';

/** A figure from a day on, as the form holds it. */
export interface FigureEntry {
  readonly from: string;
  /** What is typed, money in yuan; empty means that nobody has set the figure. */
  readonly value: string;
  readonly level: string;
  readonly cites: readonly JsonObject[];
  /** The entry as it stood in the file: what the form does not show is kept. */
  readonly origin: JsonObject;
}

/** The figures of a parameter, in the order of their days. */
export function figuresIn(content: JsonObject): readonly FigureEntry[] {
  const unit = unitOf(content);
  return listIn(content['values'])
    .filter(isObject)
    .map((origin) => figureOf(origin, unit));
}

function figureOf(origin: JsonObject, unit: string): FigureEntry {
  const { value = null } = origin;
  return {
    from: textIn(origin['from']),
    value: typeof value === 'number' ? typedAmount(value, unit) : '',
    level: textIn(origin['level']),
    cites: listIn(origin['cites']).filter(isObject),
    origin,
  };
}

/** One more figure like the last one, from a day on. */
export function nextFigure(figures: readonly FigureEntry[], from: string): FigureEntry {
  const last = figures.at(-1) ?? figureOf({}, '');
  const own = Object.entries(last.origin).filter(([name]) => name !== 'note' && name !== 'to');
  return { ...last, from, origin: Object.fromEntries(own) };
}

/** The file with these figures. */
export function withFigures(content: JsonObject, figures: readonly FigureEntry[]): JsonObject {
  const unit = unitOf(content);
  const values = figures
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map((figure) => entryOf(figure, unit));
  return { ...content, values };
}

function entryOf({ from, value, level, cites, origin }: FigureEntry, unit: string): Json {
  return { ...origin, from, value: value.trim() === '' ? null : storedAmount(value, unit), level, cites };
}

function unitOf(content: JsonObject): string {
  return textIn(content['unit']);
}
