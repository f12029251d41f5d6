import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { ROUTES, type Route, type RouteName } from '@app/contracts';

const OPERATION = 'operation';

/** Binds a method of a controller to an operation of the HTTP interface: its method, path and status come from `ROUTES`. */
export function Operation(name: RouteName): MethodDecorator {
  const route: Route = ROUTES[name];
  return applyDecorators(
    RequestMapping({ path: route.path.replace(/\{(\w+)\}/g, ':$1'), method: RequestMethod[route.method] }),
    HttpCode(route.answer === null ? 204 : 200),
    SetMetadata(OPERATION, name),
  );
}

/** The operation that a method of a controller answers; `undefined` for one outside the interface (pages, streams). */
export function operationOf(handler: object): RouteName | undefined {
  return Reflect.getMetadata(OPERATION, handler) as RouteName | undefined; // written only by Operation
}
