import { DUTIES } from '@app/contracts';

/** Who runs a command on the server sees the cases of every department. */
export const OPERATOR = { accountId: '', departmentCode: '', role: DUTIES.oversee[0] } as const;
