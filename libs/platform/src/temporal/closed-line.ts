import type { makeGrpcRetryInterceptor } from '@temporalio/client';

type Interceptor = ReturnType<typeof makeGrpcRetryInterceptor>;
type Call = ReturnType<Parameters<Interceptor>[1]>;

type Listener = NonNullable<Parameters<Call['start']>[1]>;
type Status = Parameters<NonNullable<Listener['onReceiveStatus']>>[0];

/** Code of gRPC: unavailable. */
const UNAVAILABLE = 14;

/**
 * A call on a closed connection ends as unavailable. Stands inside the interceptor that tries again: that one calls from
 * a timer, where nobody could catch what a closed channel throws, so a connection closed during the pause before another
 * attempt would end the process.
 */
export const endOnClosedLine: Interceptor = (options, nextCall) => {
  const begin = (): Call => {
    try {
      return nextCall(options);
    } catch (fault) {
      return endedCall(fault instanceof Error ? fault.message : String(fault));
    }
  };
  return begin() as ReturnType<Interceptor>; // the class that is asked for adds nothing public to what its callers use
};

/** A call that has ended before it was sent; as at every call without an answer, an empty message goes before the status. */
function endedCall(details: string): Call {
  return {
    start: (metadata, listener) => {
      const status: object = { code: UNAVAILABLE, details, metadata };
      setImmediate(() => {
        listener?.onReceiveMessage?.(null);
        listener?.onReceiveStatus?.(status as Status); // the package of the enum is no dependency of ours
      });
    },
    sendMessage: () => undefined,
    sendMessageWithContext: () => undefined,
    startRead: () => undefined,
    halfClose: () => undefined,
    cancelWithStatus: () => undefined,
    getPeer: () => '',
    getAuthContext: () => null,
  };
}
