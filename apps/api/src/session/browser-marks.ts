import type { BrowserName, SystemName } from '@app/contracts';

/** By what the holder of a session knows it again. */
export interface BrowserMarks {
  readonly browser: BrowserName;
  readonly system: SystemName;
}

/** The first that fits: later ones give themselves out for earlier ones. */
const BROWSERS: readonly (readonly [RegExp, BrowserName])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/(?:Chrome|Chromium|CriOS)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
  [/^(?!Mozilla\/)[\w.-]+/, 'program'],
];

const SYSTEMS: readonly (readonly [RegExp, SystemName])[] = [
  [/\b(?:OpenHarmony|HarmonyOS)\b/, 'harmony'],
  [/\bAndroid\b/, 'android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bWindows\b/, 'windows'],
  [/\bMac(?: OS X|intosh)\b/, 'macos'],
  [/\bLinux\b/, 'linux'],
];

/** Reads the browser's own words on itself; only what is told apart here is kept. */
export function browserMarks(userAgent = ''): BrowserMarks {
  return { browser: firstIn(BROWSERS, userAgent) ?? 'other', system: firstIn(SYSTEMS, userAgent) ?? 'other' };
}

function firstIn<Name>(names: readonly (readonly [RegExp, Name])[], userAgent: string): Name | undefined {
  return names.find(([sign]) => sign.test(userAgent))?.[1];
}
