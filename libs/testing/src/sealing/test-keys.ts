/** The text of a key file for tests, with an older key beside the primary one. Protects nothing. */
export const TEST_KEYS = JSON.stringify({
  primary: 'test-2',
  keys: {
    'test-1': Buffer.alloc(32, 1).toString('base64'),
    'test-2': Buffer.alloc(32, 2).toString('base64'),
  },
  index: Buffer.alloc(32, 3).toString('base64'),
});
