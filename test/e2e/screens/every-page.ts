/** Every page that an officer opens from menu and header, by its path. */
export const EVERY_PAGE: readonly string[] = [
  'workbench',
  'cases',
  'intake',
  'clues',
  'imports',
  'oversight',
  'calendar-feeds',
  'measures',
  'privacy',
  'privacy?tab=erasures',
  'privacy?tab=periods',
  'privacy?tab=register',
  'calendar',
  'rule-packs',
  'api-docs',
  'account',
];
