/** Injection token of the settings. */
export const ENVIRONMENT = Symbol('environment');

/** Injection token of the database. */
export const DATABASE = Symbol('database');

/** Injection token of the log. */
export const LOG = Symbol('log');

/** Injection token of the client of Temporal. */
export const TEMPORAL = Symbol('temporal');

/** Injection token of the keys of the deployment. */
export const SEALING_KEYS = Symbol('sealing keys');
