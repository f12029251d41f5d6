import { describe, expect, it } from '@jest/globals';
import { legalNow } from './legal-now';

describe('legalNow', () => {
  it('lies in the legal day of the deployment, whatever day the browser has', () => {
    const now = legalNow({ today: '2031-05-06', zone: 'Asia/Shanghai' });
    expect(now.format('YYYY-MM-DD')).toBe('2031-05-06');
  });

  it('tells the time on the wall of the deployment', () => {
    const [shanghai, kathmandu] = ['Asia/Shanghai', 'Asia/Kathmandu'].map((zone) =>
      legalNow({ today: '2031-05-06', zone }),
    );
    const ahead = ((shanghai?.diff(kathmandu, 'minute') ?? 0) + 1_440) % 1_440;
    expect([134, 135, 136]).toContain(ahead);
  });
});
