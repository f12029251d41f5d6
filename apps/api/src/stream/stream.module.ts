import { Module } from '@nestjs/common';
import { OutboxFeed } from './outbox-feed.js';
import { StreamController } from './stream.controller.js';

/** The stream of changes to browsers. */
@Module({ controllers: [StreamController], providers: [OutboxFeed] })
export class StreamModule {}
