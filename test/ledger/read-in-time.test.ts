/** Values that come in time: their end, their errors, and the signal that stops them. */
import { describe, expect, it } from "vitest";
import { readInTime } from "../../src/ledger/read-in-time.ts";

/** Values in time, which note whether they were closed. */
function source(values: readonly number[], closed: string[] = []): AsyncIterable<number> {
  return (async function* () {
    try {
      for (const value of values) yield await Promise.resolve(value);
    } finally {
      closed.push("closed");
    }
  })();
}
const rejected = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  );

describe("values in time", () => {
  it("are read in their order, also those that are there already", async () => {
    const read: number[] = [];
    await readInTime(source([1, 2, 3]), undefined, (value) => read.push(value));
    await readInTime([4, 5], new AbortController().signal, (value) => read.push(value));
    expect(read).toEqual([1, 2, 3, 4, 5]);
  });

  it("are closed when their reader fails, and reject with its error", async () => {
    const closed: string[] = [];
    const error = new Error("the reader failed");
    const reading = readInTime(source([1, 2], closed), undefined, () => {
      throw error;
    });
    expect(await rejected(reading)).toBe(error);
    expect(closed).toEqual(["closed"]);
  });

  it("that fail by themselves reject with their error", async () => {
    const error = new Error("the disk is gone");
    const failing = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(error),
        return: () => Promise.reject(new Error("closed twice")),
      }),
    };
    expect(await rejected(readInTime(failing, undefined, () => {}))).toBe(error);
    expect(await rejected(readInTime(failing, new AbortController().signal, () => {}))).toBe(error);
  });

  it("keep the first error where closing fails too", async () => {
    const error = new Error("the reader failed");
    const stubborn = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ done: false, value: 1 }),
        return: () => Promise.reject(new Error("it does not close")),
      }),
    };
    const reading = readInTime(stubborn, undefined, () => {
      throw error;
    });
    expect(await rejected(reading)).toBe(error);
  });
});

describe("a signal", () => {
  it("that was given before lets nothing be read", async () => {
    const reason = new Error("no need");
    const closed: string[] = [];
    const values = source([1], closed);
    const read: number[] = [];
    const reading = readInTime(values, AbortSignal.abort(reason), (value) => read.push(value));
    expect(await rejected(reading)).toBe(reason);
    expect([read, closed]).toEqual([[], []]);
  });

  it("stops between values, and closes the source", async () => {
    const control = new AbortController();
    const closed: string[] = [];
    const read: number[] = [];
    const reading = readInTime(source([1, 2, 3], closed), control.signal, (value) => {
      read.push(value);
      if (value === 2) control.abort("enough");
    });
    expect(await rejected(reading)).toBe("enough");
    await new Promise(setImmediate);
    expect([read, closed]).toEqual([[1, 2], ["closed"]]);
  });

  it("stops the wait for a value that never comes", async () => {
    const control = new AbortController();
    let isClosed = false;
    const silent = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise<IteratorResult<number>>(() => {}),
        return: () => {
          isClosed = true;
          return new Promise<IteratorResult<number>>(() => {});
        },
      }),
    };
    const reading = readInTime(silent, control.signal, () => {});
    queueMicrotask(() => control.abort());
    const error = await rejected(reading);
    expect((error as Error).name).toBe("AbortError");
    expect(isClosed).toBe(true);
  });

  it("has no listener of a reading that is over", async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      reason: undefined,
      addEventListener: (_: "abort", listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: "abort", listener: () => void) => void listeners.delete(listener),
    };
    let most = 0;
    await readInTime(source([1, 2, 3]), signal, () => {
      most = Math.max(most, listeners.size);
    });
    expect([most, listeners.size]).toEqual([1, 0]);
    const failing = readInTime(source([1]), signal, () => {
      throw new Error("the reader failed");
    });
    await rejected(failing);
    expect(listeners.size).toBe(0);
  });
});
