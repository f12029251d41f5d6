import { describe, expect, it } from '@jest/globals';
import { parseAllowList } from './allow-list.js';
import { checkTarget, type OutboundRules, type OwnServer } from './outbound-target.js';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'sso.example.cn': ['8.8.4.4'],
  'inside.example.cn': ['10.20.0.7'],
  'mixed.example.cn': ['8.8.4.4', '10.99.0.7'],
  'metadata.example.cn': ['169.254.169.254'],
  'home.example.cn': ['127.0.0.1'],
  'mapped.example.cn': ['::ffff:a9fe:a9fe'],
  'database.example.cn': ['10.20.0.5'],
  'also-database.example.cn': ['10.20.0.5'],
};

const OWN: readonly OwnServer[] = [
  { host: 'database.example.cn', port: 5432 },
  { host: '127.0.0.1', port: 7233 },
  { host: 'gone.example.cn', port: 1 },
];

const rulesOf = (allow: string): OutboundRules => ({
  allowed: parseAllowList(allow) ?? [],
  own: OWN,
  resolve: async (name) => NAMES[name] ?? [],
});

const answerTo = async (allow: string, url: string): Promise<string> => {
  const outcome = await checkTarget(rulesOf(allow), url);
  return outcome.ok ? outcome.value.addresses.join(' ') : outcome.refusal.code;
};

describe('checkTarget', () => {
  it.each([
    ['sso.example.cn', 'https://sso.example.cn/path', '8.8.4.4'],
    ['sso.example.cn', 'https://SSO.example.cn./path', '8.8.4.4'],
    ['sso.example.cn:8443', 'https://sso.example.cn:8443/', '8.8.4.4'],
    ['inside.example.cn 10.20.0.0/16', 'https://inside.example.cn/', '10.20.0.7'],
    ['10.20.0.0/16', 'https://10.20.3.4/', '10.20.3.4'],
    ['[fd00::/8]', 'https://[fd00::1]/', 'fd00::1'],
    ['http://127.0.0.1', 'http://127.0.0.1:4000/', '127.0.0.1'],
    ['http://127.0.0.1', 'http://2130706433:4000/', '127.0.0.1'],
  ])('lets %s call %s', async (allow, url, addresses) => {
    expect(await answerTo(allow, url)).toBe(addresses);
  });

  it.each([
    ['', 'https://sso.example.cn/', 'outbound.not-listed'],
    ['sso.example.cn', 'https://sso.example.cn.evil.cn/', 'outbound.not-listed'],
    ['sso.example.cn', 'https://evil.cn/?sso.example.cn', 'outbound.not-listed'],
    ['sso.example.cn', 'https://sso.example.cn@evil.cn/', 'outbound.url-invalid'],
    ['sso.example.cn', 'https://me:secret@sso.example.cn/', 'outbound.url-invalid'],
    ['sso.example.cn', 'file:///etc/passwd', 'outbound.url-invalid'],
    ['sso.example.cn', 'gopher://sso.example.cn/', 'outbound.url-invalid'],
    ['sso.example.cn', 'nonsense', 'outbound.url-invalid'],
    ['sso.example.cn', 'http://sso.example.cn/', 'outbound.not-encrypted'],
    ['sso.example.cn:8443', 'https://sso.example.cn/', 'outbound.not-listed'],
    ['gone.example.cn', 'https://gone.example.cn/', 'outbound.unresolvable'],
    ['inside.example.cn', 'https://inside.example.cn/', 'outbound.address-not-listed'],
    ['inside.example.cn 10.30.0.0/16', 'https://inside.example.cn/', 'outbound.address-not-listed'],
    ['172.0.0.0/8', 'https://172.16.0.1/', 'outbound.not-listed'],
    ['mixed.example.cn 10.20.0.0/16', 'https://mixed.example.cn/', 'outbound.address-not-listed'],
    ['metadata.example.cn 10.0.0.0/8', 'https://metadata.example.cn/', 'outbound.address-forbidden'],
    ['mapped.example.cn', 'https://mapped.example.cn/', 'outbound.address-forbidden'],
    ['home.example.cn', 'https://home.example.cn/', 'outbound.address-not-listed'],
    ['100.64.0.0/10', 'https://100.100.100.200/', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'http://169.254.169.254/latest/meta-data', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'http://0251.0376.0251.0376/', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'http://0xa9fea9fe/', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'http://2852039166/', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'http://[::ffff:169.254.169.254]/', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'https://[fe80::1]/', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'https://0.0.0.0/', 'outbound.address-forbidden'],
    ['10.0.0.0/8', 'https://127.0.0.1/', 'outbound.not-listed'],
    ['10.0.0.0/8', 'https://127.1/', 'outbound.not-listed'],
    ['10.0.0.0/8', 'https://017700000001/', 'outbound.not-listed'],
    ['10.0.0.0/8', 'https://[::1]/', 'outbound.not-listed'],
    ['10.20.0.0/16 database.example.cn', 'https://database.example.cn/', 'outbound.own-server'],
    ['10.20.0.0/16 also-database.example.cn', 'https://also-database.example.cn/', 'outbound.own-server'],
    ['10.20.0.0/16', 'https://10.20.0.5:8443/', 'outbound.own-server'],
    ['http://127.0.0.1', 'http://127.0.0.1:7233/', 'outbound.own-server'],
    ['http://127.0.0.0/8', 'http://127.9.9.9:7233/', 'outbound.own-server'],
  ])('with the list "%s" refuses %s: %s', async (allow, url, code) => {
    expect(await answerTo(allow, url)).toBe(code);
  });
});

describe('parseAllowList', () => {
  it.each([
    '0.0.0.0/0',
    '10.0.0.0/4',
    '10.0.0.0/33',
    '[::/0]',
    '169.254.169.254',
    'https://sso.example.cn',
    'sso.example.cn/path',
    'sso.example.cn:0',
    'sso.example.cn:70000',
    '*.example.cn',
    '0x7f000001',
    '2130706433',
    '-sso.example.cn',
    'sso.example.cn 10.0.0.0/',
  ])('cannot read %s', (text) => {
    expect(parseAllowList(text)).toBeNull();
  });

  it('reads nothing as a list that allows nothing', () => {
    expect(parseAllowList(' , ')).toEqual([]);
  });
});
