import { DefaultFailureConverter } from '@temporalio/common';

/** Puts message and stack of a failure where the codec encrypts them; a fault of the database may quote a value. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
