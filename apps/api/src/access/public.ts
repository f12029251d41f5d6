import { SetMetadata } from '@nestjs/common';

const PUBLIC = 'public';

/** Marks a handler outside the interface that needs no session: the web app itself, the description of the interface. */
export function Public(): MethodDecorator {
  return SetMetadata(PUBLIC, true);
}

/** Whether a handler needs no session. */
export function isPublic(handler: object): boolean {
  return Reflect.getMetadata(PUBLIC, handler) === true;
}
