import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ANSWER_FIELDS, CASE_RIGHTS, FIELD_GROUPS, fieldsSeen, seenOf, type CaseRight } from '@app/contracts';
import { operationOf, problem } from '@app/platform';
import { map, type Observable } from 'rxjs';
import type { SignedInRequest } from './signed-in-request.js';

/** Leaves out of every answer the fields that the rights of whoever asks do not show. */
export class FieldInterceptor implements NestInterceptor {
  constructor(private readonly rights: readonly CaseRight[] = CASE_RIGHTS) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const name = operationOf(context.getHandler());
    const answer = name === undefined ? undefined : ANSWER_FIELDS[name];
    const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
    if (answer === undefined || signedIn === undefined) return next.handle();
    const fields = fieldsSeen(signedIn.role, this.rights);
    if (typeof answer === 'string') {
      if (!fields.includes(answer)) throw problem(403, 'right.fields-not-seen', { data: { fields: answer } });
      return next.handle();
    }
    if (fields.length === FIELD_GROUPS.length) return next.handle();
    return next.handle().pipe(map((whole: unknown) => seenOf(whole, answer, fields)));
  }
}
