import type { DraftFile, ExampleProposals } from '@app/contracts';
import { recordOf } from '../steps/fields/field-props';

type Example = ExampleProposals['items'][number]['example'];

/** The file in which the examples of a decision stand that people have confirmed in the browser. */
export function keptExamplesPath(decision: string): string {
  return `decisions/${decision}/tests/confirmed.json`;
}

/** The text of a file of examples with one more, under a name that none of the others has. */
export function withExample(file: Pick<DraftFile, 'text'> | undefined, example: Example, zh: string): string {
  const kept = examplesIn(file?.text ?? '[]');
  const taken = new Set(kept.map(nameOf));
  const { name, ...rest } = example;
  const { en = zh } = recordOf(name);
  return `${JSON.stringify([...kept, { name: { zh: freeName(zh, taken), en }, ...rest }], null, 2)}\n`;
}

/** Examples are proposed only while every file can be read. */
function examplesIn(text: string): readonly unknown[] {
  const content: unknown = JSON.parse(text);
  return Array.isArray(content) ? content : [];
}

function nameOf(example: unknown): string {
  const { name } = example as { readonly name?: { readonly zh?: string } }; // checked by the loader of the pack
  return name?.zh ?? '';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = name; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${name} ${number}`;
  }
}
