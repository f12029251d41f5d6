/** A question as it stands in the address, so that it can be kept. */
export interface RightsQuestion {
  readonly of: 'case' | 'person';
  /** Number of the case that is asked about. */
  readonly number?: string;
  /** Of whom it is asked why they do not see the case. */
  readonly department?: string;
  readonly account?: string;
  /** Account of the person who is asked about. */
  readonly person?: string;
}

/** What a part of the page is given. */
export interface QuestionProps {
  readonly question: RightsQuestion;
  readonly onAsk: (question: RightsQuestion) => void;
}

const TEXTS = ['number', 'department', 'account', 'person'] as const;

/** The question in an address; what does not belong to one is left out. */
export function questionIn(search: Readonly<Record<string, unknown>>): RightsQuestion {
  const texts = TEXTS.map((name) => [name, search[name]] as const).filter(
    (entry): entry is [(typeof TEXTS)[number], string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return { of: search['of'] === 'person' ? 'person' : 'case', ...Object.fromEntries(texts) };
}
