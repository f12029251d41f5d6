import { describe, expect, it } from '@jest/globals';
import { lazyTemporalClient } from './temporal-connection.js';

describe('a connection that is closed', () => {
  it('answers every attempt as unavailable, instead of throwing from a timer where nobody can catch it', async () => {
    const { connection } = lazyTemporalClient({ address: '127.0.0.1:1', namespace: 'none', codec: null });
    await connection.close();
    await expect(connection.workflowService.getSystemInfo({})).rejects.toMatchObject({ code: 14 });
  });
});
