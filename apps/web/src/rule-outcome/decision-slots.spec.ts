import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isObject, packItems, textIn } from '../rule-file/pack-items';
import { firstOutcome, outcomeFault, slotsOf } from './decision-slots';

const PACK = 'rules/platform-labour';
const ITEMS = packItems(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ path: name, text: readFileSync(path.join(PACK, name), 'utf8') })),
);
const RULES = ITEMS.filter(({ part }) => part === 'rules').map(({ id, content }) => [id, content ?? {}] as const);

describe('the slots of a decision', () => {
  it.each(RULES)('have a place for everything that %s proposes, and nothing in it is left open', (_id, content) => {
    const slots = slotsOf(ITEMS, textIn(content['decision'])).map(({ name }) => name);
    const then = isObject(content['then']) ? content['then'] : {};
    expect(slots).toEqual(expect.arrayContaining(Object.keys(then)));
    expect(outcomeFault(then)).toBeNull();
  });

  it('offer departments by their names, one where one leads and several where they join', () => {
    const [lead, joiners] = slotsOf(ITEMS, 'routing');
    expect(lead).toMatchObject({ type: 'code', isList: false });
    expect(lead?.codes[0]).toEqual({ code: 'POLICE', zh: '公安机关', en: 'Police' });
    expect(joiners && firstOutcome(joiners)).toEqual(['POLICE']);
  });

  it('say what is still missing', () => {
    expect([outcomeFault({}), outcomeFault({ joiners: [] }), outcomeFault({ measures: [{ code: '' }] })]).toEqual([
      'noOutcome',
      'emptyOutcome',
      'emptyOutcome',
    ]);
  });
});
