/** Figures from text or bytes that come in time. */
import { streamFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { isAnslagError } from "../../src/input/index.ts";
import { frame, written } from "./frame.ts";

const text = '{"line":"räntor","scenario":"actual","amount":-5}\n';
const read = "räntor actual 2023 -5";
const csv = { line: "l", scenario: { value: "actual" }, amount: "a" } as const;

async function* inTime<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
const stream = async (
  pieces: Iterable<unknown>,
  format: "json-lines" | typeof csv = "json-lines",
) => written(await streamFigures(frame, inTime(pieces) as never, format as never));
/** The problems with which a promise is refused. */
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

describe("a stream", () => {
  it("of texts is read, wherever they end", async () => {
    expect(await stream([text])).toEqual([read]);
    expect(await stream([...text, ...text])).toEqual([read, read]);
    expect(await stream([])).toEqual([]);
  });

  it("of bytes is read, also where they end inside a character", async () => {
    const bytes = new TextEncoder().encode(text);
    expect(await stream([...bytes].map((byte) => new Uint8Array([byte])))).toEqual([read]);
    expect(await stream([text, bytes, text])).toEqual([read, read, read]);
  });

  it("may be a list that is there already", async () => {
    expect(written(await streamFigures(frame, [text] as never, "json-lines"))).toEqual([read]);
  });

  it("of a CSV file is read by its mapping", async () => {
    expect(await stream(["l,", "a\nräntor", ",-5"], csv)).toEqual([read]);
  });
});

describe("a stream that is none", () => {
  it.each([5, null, "abc", {}, new Uint8Array(3)])("%j is refused", async (pieces) => {
    expect(await refused(streamFigures(frame, pieces as never, "json-lines"))).toEqual([
      "input.wrong-type pieces",
    ]);
  });

  it("has bytes that are no UTF-8, at once or at its end", async () => {
    const half = new TextEncoder().encode("ä").subarray(0, 1);
    const both = async (pieces: readonly unknown[]) => [
      ...(await refused(stream(pieces))),
      ...(await refused(stream(pieces, csv))),
    ];
    const wrong = ["figure.bytes line.1"];
    // The line of the byte is the first one, which holds the headings of a CSV file.
    const all = [...wrong, ...wrong, "figure.csv mapping.line", "figure.csv mapping.amount"];
    expect(await both([new Uint8Array([0xff])])).toEqual(all);
    // Half a character that no bytes complete: at the end, and before a text.
    expect(await both([half])).toEqual(all);
    expect(await both([half, text])).toEqual([
      ...all.slice(0, 2),
      "figure.csv line.1",
      ...all.slice(2),
    ]);
    const row = new TextEncoder().encode("l,a\nstaff,-5\nfees,5");
    row[5] = 0xff;
    expect(await refused(stream([row], csv))).toEqual(["figure.bytes line.2"]);
  });

  it("has a piece that is neither text nor bytes", async () => {
    expect(await refused(stream(["x\n", 5]))).toEqual([
      "input.not-json line.1",
      "input.wrong-type text",
    ]);
  });
});
