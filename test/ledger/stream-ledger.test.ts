/** A ledger that comes in time: progress, an end at will, and what it is refused for. */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type LedgerProgress, type LedgerStream, streamLedger } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { isAnslagError } from "../../src/input/index.ts";
import { frame, written } from "./frame.ts";

const mapping = { line: "l", amount: "a", scenario: { value: "actual" } } as const;
const TEXT = "l,a\nstaff,-5\nräntor,-6\n";
const READ = ["staff actual 2023 -5", "räntor actual 2023 -6"];
const bytes = new TextEncoder().encode(TEXT);

async function* inTime<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
async function refused(promise: Promise<unknown>): Promise<readonly string[]> {
  try {
    await promise;
  } catch (error) {
    if (isAnslagError(error))
      return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("a ledger that comes in time", () => {
  it("comes from the streams of a host", async () => {
    const home = mkdtempSync(join(tmpdir(), "ledger-"));
    writeFileSync(join(home, "ledger.csv"), bytes);
    const streams: readonly LedgerStream["csv" & keyof LedgerStream][] = [
      ReadableStream.from([bytes]),
      new Blob([bytes]).stream(),
      new Response(TEXT).body ?? [],
      Readable.from([Buffer.from(bytes.subarray(0, 15)), Buffer.from(bytes.subarray(15))]),
      createReadStream(join(home, "ledger.csv"), { highWaterMark: 3 }),
      createReadStream(join(home, "ledger.csv"), { encoding: "utf8", highWaterMark: 3 }),
      inTime(TEXT),
      [TEXT],
    ] as never;
    for (const csv of streams) {
      const { figures } = await streamLedger(frame, { csv }, mapping);
      expect(written(figures)).toEqual(READ);
    }
    rmSync(home, { recursive: true });
  });

  it("comes as rows too", async () => {
    const records = inTime([
      { l: "staff", a: -5 },
      { l: "räntor", a: -6 },
    ]);
    expect(written((await streamLedger(frame, { records }, mapping)).figures)).toEqual(READ);
    const cells = inTime([
      ["l", "a"],
      ["staff", -5],
      ["räntor", -6],
    ]);
    expect(written((await streamLedger(frame, { cells }, mapping)).figures)).toEqual(READ);
  });

  it("is refused with every problem, or lists them", async () => {
    const csv = ["l,a\nstaff,x\nfees,1\nother,2\n"];
    const all = ["amount.not-an-amount line.2.amount", "figure.unknown-line line.4.line"];
    expect(await refused(streamLedger(frame, { csv }, mapping))).toEqual(all);
    const { issues, summary } = await streamLedger(frame, { csv }, mapping, { refused: "list" });
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(all);
    expect(summary).toMatchObject({ rows: 3, refused: 2, figures: 1 });
  });

  it("is checked before anything is read", async () => {
    const stream = (source: unknown, options?: unknown): Promise<unknown> =>
      streamLedger(frame, source as never, mapping, options as never);
    const csv = {
      [Symbol.asyncIterator]: () => {
        throw new Error("the source was opened");
      },
    };
    expect(await refused(stream({ csv }, { signal: {}, onProgress: 5, file: 1, more: 1 }))).toEqual(
      [
        "input.unknown-key options.more",
        "input.wrong-type options.onProgress",
        "input.wrong-type options.signal",
        "input.wrong-type options.file",
      ],
    );
    for (const source of [
      {},
      { csv, records: [] },
      { csv: "text" },
      { csv: bytes },
      { records: 5 },
    ])
      expect((await refused(stream(source)))[0]).toMatch(/^input.wrong-type source/);
    expect(await refused(stream({ arrays: {} }))).toEqual(["input.unknown-key source.arrays"]);
    const wrong = streamLedger(frame, { csv } as never, { ...mapping, signs: "x" } as never);
    expect((await refused(wrong)).length).toBeGreaterThan(0);
  });

  it("has pieces that are text or bytes", async () => {
    const csv = inTime(["l,a\n", 5]) as never;
    expect(await refused(streamLedger(frame, { csv }, mapping))).toEqual(["input.wrong-type text"]);
  });
});

describe("progress", () => {
  const heard = async (source: LedgerStream): Promise<readonly LedgerProgress[]> => {
    const all: LedgerProgress[] = [];
    await streamLedger(frame, source, mapping, { onProgress: (each) => void all.push(each) });
    return all;
  };

  it("is told after each piece, in rows and in bytes", async () => {
    // The headings and the first row have 13 bytes; an ä has two, in a text as in bytes.
    const pieces = [TEXT.slice(0, 13), TEXT.slice(13)];
    const wanted = [
      { rows: 1, bytes: 13 },
      { rows: 2, bytes: 24 },
      { rows: 2, bytes: 24 },
    ];
    expect(await heard({ csv: pieces })).toEqual(wanted);
    expect(
      (await heard({ csv: [bytes.subarray(0, 13), bytes.subarray(13)] })).map((each) => each.bytes),
    ).toEqual([13, 24, 24]);
  });

  it("is told after each thousand of single rows, and at the end", async () => {
    const records = Array.from({ length: 2500 }, (_, k) => ({ l: "staff", a: -k }));
    expect(await heard({ records })).toEqual(
      [1000, 2000, 2500].map((rows) => ({ rows, bytes: 0 })),
    );
  });

  it("that throws ends the reading with its error", async () => {
    const error = new Error("the window is closed");
    let isClosed = false;
    const csv = (async function* () {
      try {
        yield* inTime(TEXT);
      } finally {
        isClosed = true;
      }
    })();
    const onProgress = (): never => {
      throw error;
    };
    await expect(streamLedger(frame, { csv }, mapping, { onProgress })).rejects.toBe(error);
    expect(isClosed).toBe(true);
  });
});

describe("a signal", () => {
  it("ends the reading with its reason, and the next one is whole", async () => {
    const control = new AbortController();
    const reason = new Error("enough");
    const onProgress = ({ rows }: LedgerProgress): void => {
      if (rows === 1) control.abort(reason);
    };
    const options = { onProgress, signal: control.signal };
    await expect(streamLedger(frame, { csv: inTime(TEXT) }, mapping, options)).rejects.toBe(reason);
    await expect(streamLedger(frame, { csv: inTime(TEXT) }, mapping, options)).rejects.toBe(reason);
    const { figures } = await streamLedger(frame, { csv: inTime(TEXT) }, mapping, {
      signal: new AbortController().signal,
    });
    expect(written(figures)).toEqual(READ);
  });

  it("ends the reading also when it is given at the last words of progress", async () => {
    for (const last of [1, 2]) {
      const control = new AbortController();
      const reason = new Error("too late for a result");
      let heard = 0;
      const onProgress = (): void => {
        heard += 1;
        if (heard === last) control.abort(reason);
      };
      const reading = streamLedger(frame, { csv: [TEXT] }, mapping, {
        onProgress,
        signal: control.signal,
      });
      await expect(reading).rejects.toBe(reason);
    }
  });

  it("ends the wait for a silent stream, which is cancelled when it has more", async () => {
    let cancelled = 0;
    let later: ReadableStreamDefaultController<Uint8Array> | undefined;
    const csv = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytes);
        later = controller;
      },
      cancel: () => {
        cancelled += 1;
      },
    });
    const control = new AbortController();
    const reading = streamLedger(frame, { csv }, mapping, { signal: control.signal });
    setImmediate(() => control.abort());
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    later?.enqueue(bytes);
    await new Promise(setImmediate);
    expect(cancelled).toBe(1);
  });
});
