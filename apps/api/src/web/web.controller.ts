import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '@app/platform';
import { Public } from '../access/public.js';
import { WebFiles } from './web-files.js';

/** Serves the built web app: hashed assets for ever, everything else is a page of the app. */
@Controller()
export class WebController {
  constructor(private readonly files: WebFiles) {}

  @Get('*')
  @Public()
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = pathOf(request);
    if (path.startsWith('/api/') || path === '/api') throw problem(404, 'route.unknown');
    const file = this.files.find(path);
    if (file === null) throw problem(404, 'web.unknown-file');
    void reply.header('cache-control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    await reply.sendFile(file.name);
  }
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? '/';
}
