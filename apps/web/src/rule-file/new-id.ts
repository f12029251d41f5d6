import type { PackItem } from './pack-items';

const ID = /"id":\s*"([^"]+)"/g;

/** An id that nothing in the pack, nor in its base, has: the name of the table or rule and a number. */
export function newId(items: readonly PackItem[], stem: string, alsoTaken: readonly string[] = []): string {
  const texts = items.flatMap(({ file }) => [file.text ?? '', file.baseText ?? '']);
  const taken = new Set([...alsoTaken, ...texts.flatMap((text) => [...text.matchAll(ID)].map(([, id = '']) => id))]);
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
