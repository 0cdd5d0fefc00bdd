/** Reads what comes in time, until it ends or a signal stops it. */

/** A signal that stops a reading: an `AbortSignal` of any host. */
export interface StopSignal {
  /** Whether it has been given. */
  readonly aborted: boolean;
  /** Why; the reading is rejected with it. */
  readonly reason: unknown;
  /** Calls a function when the signal is given. */
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  /** Calls it no more. */
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** Values that come in time, or are there already. */
export type InTime<Value> = AsyncIterable<Value> | Iterable<Value>;

type AnyIterator<Value> = Iterator<Value> | AsyncIterator<Value>;

/**
 * Reads values one by one. A signal stops the wait for the next one too; the source is then closed,
 * and the promise is rejected with the reason of the signal.
 */
export async function readInTime<Value>(
  values: InTime<Value>,
  signal: StopSignal | undefined,
  read: (value: Value) => void,
): Promise<void> {
  if (isStopped(signal)) throw signal?.reason;
  const iterator = iteratorOf(values);
  let stop: (() => void) | undefined;
  // One listener for all waits: a promise that lives long would keep every wait in memory.
  const listener = (): void => stop?.();
  const next = async (): Promise<IteratorResult<Value>> =>
    signal === undefined
      ? iterator.next()
      : new Promise((resolve, reject) => {
          stop = () => reject(signal.reason);
          Promise.resolve(iterator.next()).then(resolve, reject);
        });
  signal?.addEventListener("abort", listener);
  // A source that fails or ends by itself is closed by then.
  let isOpen = false;
  try {
    for (;;) {
      const { done, value } = await next();
      if (done === true) return;
      isOpen = true;
      if (isStopped(signal)) throw signal?.reason;
      read(value);
      isOpen = false;
    }
  } catch (error) {
    if (isStopped(signal)) void close(iterator);
    else if (isOpen) await close(iterator);
    throw error;
  } finally {
    signal?.removeEventListener("abort", listener);
  }
}

const isStopped = (signal: StopSignal | undefined): boolean => signal?.aborted === true;

function iteratorOf<Value>(values: InTime<Value>): AnyIterator<Value> {
  return Symbol.asyncIterator in values
    ? values[Symbol.asyncIterator]()
    : values[Symbol.iterator]();
}

/** Closes a source that has more values; the reading has an error already. */
async function close(iterator: AnyIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    // The first error says why the reading ended.
  }
}
