import path from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy, problem } from '@app/platform';
import { Public } from '../access/public.js';
import { PAGE, WebFiles } from './web-files.js';
import { WebPage } from './web-page.js';

/** Serves the built web app: hashed assets for ever, everything else is a page of the app. */
@Controller()
export class WebController {
  private page: WebPage | null = null;

  constructor(private readonly files: WebFiles) {}

  @Get('*')
  @Public()
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = pathOf(request);
    if (address.startsWith('/api/') || address === '/api') throw problem(404, 'route.unknown');
    const file = this.files.find(address);
    if (file === null) throw problem(404, 'web.unknown-file');
    void reply.header('cache-control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (file.name === PAGE) await this.sendPage(reply);
    else await reply.sendFile(file.name);
  }

  private async sendPage(reply: FastifyReply): Promise<void> {
    this.page ??= new WebPage(path.join(this.files.folder, PAGE));
    const { html, nonce } = this.page.issue();
    void reply.header('content-security-policy', contentSecurityPolicy(nonce));
    await reply.type('text/html; charset=utf-8').send(html);
  }
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? '/';
}
