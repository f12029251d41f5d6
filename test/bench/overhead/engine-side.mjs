import { signIn } from '../person.mjs';
import { inLanes } from '../sample.mjs';
import { playCase, steps } from './case-script.mjs';

/** Our engine behind HTTP: people of one department sign in and play the script. */
export async function openEngineSide(product) {
  const person = await signIn(product, 'li.lead');
  const { items } = await person.get('/api/officials');
  const certified = items.filter(({ certificateNumber }) => certificateNumber !== null);
  const script = steps(certified.slice(0, 2).map(({ accountId }) => accountId));
  let played = 0;
  const play = async ({ count, lanes }) => {
    const cases = [];
    const seconds = await inLanes({ count, lanes }, async () => cases.push(await playOne()));
    return { seconds, cases };
  };
  const playOne = async () => {
    const { caseFileId, milliseconds } = await playCase(person, ++played, script);
    return { workflowId: `case/${caseFileId}`, milliseconds };
  };
  return { script, play };
}
