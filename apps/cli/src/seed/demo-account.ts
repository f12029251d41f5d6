import { z } from 'zod';
import { ACCOUNT_ROLES } from '@app/contracts';
import accounts from '../../seed/demo-accounts.json' with { type: 'json' };

const demoAccountSchema = z.strictObject({
  accountName: z.string().min(1),
  displayName: z.string().endsWith('（示例）'),
  departmentCode: z.string().min(1),
  role: z.enum(ACCOUNT_ROLES),
  certificateNumber: z.string().nullable(),
});

/** A fictitious person of the demonstration. */
export type DemoAccount = z.infer<typeof demoAccountSchema>;

/** Every account of the demonstration. */
export function demoAccounts(): readonly DemoAccount[] {
  return z.array(demoAccountSchema).parse(accounts);
}
