import { Controller, Get, HttpStatus, Inject, Redirect } from '@nestjs/common';
import { Public } from '../access/public.js';
import { sessionCookieName } from '../access/session-cookie.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import type { JsonSchema } from './json-schema.js';
import { openApiDocument } from './open-api-document.js';

/** The description of the HTTP interface, for machines and for people. */
@Controller()
export class OpenApiController {
  private document: JsonSchema | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  @Get('/api/openapi.json')
  @Public()
  describe(): JsonSchema {
    this.document ??= openApiDocument(sessionCookieName(this.environment));
    return this.document;
  }

  /** People read it in the web app, in their language. */
  @Get('/api/docs')
  @Public()
  @Redirect('/api-docs', HttpStatus.FOUND)
  read(): void {
    return; // the redirect is the answer
  }
}
