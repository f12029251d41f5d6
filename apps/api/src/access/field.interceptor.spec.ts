import { describe, expect, it } from '@jest/globals';
import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { lastValueFrom, of } from 'rxjs';
import type { AccountRole, CaseRight } from '@app/contracts';
import { Operation } from '@app/platform';
import { FieldInterceptor } from './field.interceptor.js';

const OVERSIGHT: readonly CaseRight[] = [
  { roles: ['supervisor'], relations: ['supervising'], fields: ['head', 'procedure'], purpose: 'oversight' },
];
const ITEM = { caseNumber: 'C-1', enterpriseName: 'firm', violationCodes: ['V0601'], nextDueOn: '2026-03-02' };
const LIST = { items: [ITEM], next: null };

class Handlers {
  @Operation('listCases')
  list(): unknown {
    return LIST;
  }

  @Operation('readDecision')
  decision(): unknown {
    return { recordId: 'R' };
  }

  @Operation('listDepartments')
  departments(): unknown {
    return LIST;
  }
}

/** What comes out for somebody in a role of what a handler answers. */
async function answered(
  name: keyof Handlers,
  role: AccountRole | null,
  interceptor = new FieldInterceptor(OVERSIGHT),
): Promise<unknown> {
  const handlers = new Handlers();
  const context = {
    getHandler: () => Object.getOwnPropertyDescriptor(Handlers.prototype, name)?.value as unknown,
    switchToHttp: () => ({ getRequest: () => (role === null ? {} : { signedIn: { role } }) }),
  } as unknown as ExecutionContext; // as much of a request as the interceptor asks
  const next: CallHandler = { handle: () => of(handlers[name]()) };
  return lastValueFrom(interceptor.intercept(context, next));
}

describe('FieldInterceptor', () => {
  it('leaves out what the rights of the role do not show', async () => {
    const seen = { caseNumber: 'C-1', enterpriseName: null, violationCodes: [], nextDueOn: '2026-03-02' };
    expect(await answered('list', 'supervisor')).toEqual({ items: [seen], next: null });
  });

  it('refuses an answer that is of one group as a whole', async () => {
    await expect(answered('decision', 'supervisor')).rejects.toMatchObject({
      problem: { status: 403, code: 'right.fields-not-seen' },
    });
  });

  it('hands on whole what the rights in force show, and what is of no case', async () => {
    expect(await answered('list', 'supervisor', new FieldInterceptor())).toBe(LIST);
    expect(await answered('departments', 'supervisor')).toBe(LIST);
    expect(await answered('departments', null)).toBe(LIST);
  });
});
