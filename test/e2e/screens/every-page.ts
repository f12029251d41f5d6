/** Every page of the menu that an officer opens, by its path. */
export const EVERY_PAGE: readonly string[] = [
  'workbench',
  'cases',
  'intake',
  'clues',
  'imports',
  'oversight',
  'calendar-feeds',
  'measures',
  'calendar',
  'rule-packs',
  'api-docs',
];
