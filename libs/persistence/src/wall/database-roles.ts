/** The role in which the API works. It owns nothing and sees business data only as far as the viewer does. */
export const API_ROLE = 'liandu_api';

/** The role in which the API works for those who see every department, and for the machine's own purposes. */
export const OVERVIEW_ROLE = 'liandu_overview';

/** The role in which the worker works. It owns nothing; it writes cases and reads no account's secrets. */
export const WORKER_ROLE = 'liandu_worker';

/** A role in which a program works. */
export type DatabaseRole = typeof API_ROLE | typeof WORKER_ROLE;
