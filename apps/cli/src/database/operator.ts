/** Who runs a command on the server sees the cases of every department. */
export const OPERATOR = { accountId: '', departmentCode: '', role: 'supervisor' } as const;
