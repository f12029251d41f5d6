import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { endOnClosedLine } from './closed-line.js';
import type { SealingKeys } from '../sealing/key-settings.js';
import { EncryptingCodec } from './payload-codec.js';

/** A person waits for the answer: rather say soon that Temporal is away. */
const CONNECT_TIMEOUT = '3 seconds';
const MOST_ATTEMPTS = 4;
/** Otherwise the pause between two attempts to connect grows to two minutes, long after Temporal is back. */
const LONGEST_PAUSE_MS = 5_000;

/** How Temporal is reached. */
export interface TemporalSettings {
  /** `host:port` of the frontend. */
  readonly address: string;
  readonly namespace: string;
  /** Encrypts payloads; they stay readable in Temporal when `null`. */
  readonly codec: SealingKeys | null;
}

/** The data converter of clients and workers. */
export function dataConverterOf({ codec }: Pick<TemporalSettings, 'codec'>): DataConverter {
  return codec === null ? {} : { payloadCodecs: [new EncryptingCodec(codec)] };
}

/** A client that connects when it is first used, so that a process starts and reads while Temporal is away. */
export function lazyTemporalClient(settings: TemporalSettings): { client: Client; connection: Connection } {
  const connection = Connection.lazy({
    address: settings.address,
    connectTimeout: CONNECT_TIMEOUT,
    channelArgs: { 'grpc.max_reconnect_backoff_ms': LONGEST_PAUSE_MS },
    interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: MOST_ATTEMPTS })), endOnClosedLine],
  });
  return {
    client: new Client({ connection, namespace: settings.namespace, dataConverter: dataConverterOf(settings) }),
    connection,
  };
}
