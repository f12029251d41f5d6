import { describe, expect, it } from '@jest/globals';
import { browserMarks } from './browser-marks.js';

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const TABLE = [
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0`, 'edge', 'windows'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${KIT} Chrome/143.0.0.0 Safari/537.36`, 'chrome', 'linux'],
  [`Mozilla/5.0 (Linux; Android 15) ${KIT} Chrome/143.0.0.0 Mobile Safari/537.36`, 'chrome', 'android'],
  ['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'firefox', 'linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15',
    'safari',
    'macos',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1',
    'safari',
    'ios',
  ],
  [`Mozilla/5.0 (Phone; OpenHarmony 5.0) ${KIT} Chrome/132.0.0.0 Safari/537.36`, 'chrome', 'harmony'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${KIT} HeadlessChrome/143.0.0.0 Safari/537.36`, 'chrome', 'linux'],
  ['curl/8.14.1', 'program', 'other'],
  ['', 'other', 'other'],
] as const;

describe('browserMarks', () => {
  it.each(TABLE)('knows %s', (userAgent, browser, system) => {
    expect(browserMarks(userAgent)).toEqual({ browser, system });
  });
});
