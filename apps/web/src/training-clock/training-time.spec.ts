import { describe, expect, it } from '@jest/globals';
import { hearTraining, presentInstant } from './training-time';

describe('presentInstant', () => {
  it('is what the training clock shows, once the server has told of one', () => {
    hearTraining(new Headers({ 'liandu-training': '2035-03-05T01:00:00.000Z; rate=1; zone=Asia/Shanghai' }));
    expect(presentInstant()).toMatch(/^2035-03-05T01:/);
  });
});
