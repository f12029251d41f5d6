import { readAddress, writeAddress } from './deadline-address';

describe('the address of a deadline', () => {
  it('comes back as it was written', () => {
    const address = { caseFileId: '01940000-0000-7000-8000-000000000001', deadlineId: 'D12' };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it.each([undefined, '', 'D12', '~D12', '01940000~', 7])('is none where the parameter is %j', (text) => {
    expect(readAddress(text)).toBeNull();
  });
});
