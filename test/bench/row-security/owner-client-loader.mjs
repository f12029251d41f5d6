/** A client that says of nobody that he looks, and works as the owner, whom no policy concerns. */
const SOURCE = `
import { SteadyClient } from './steady-client.js';
export class WalledClient extends SteadyClient {
  constructor(config) {
    super({ ...config, options: undefined });
  }
}
console.error('api without the wall');
`;

/** Hook of Node's module loader. */
export async function load(url, context, next) {
  if (!url.endsWith('/wall/walled-client.js')) return next(url, context);
  return { format: 'module', shortCircuit: true, source: SOURCE };
}
