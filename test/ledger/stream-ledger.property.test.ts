/** However a ledger is cut, its stream gives what the whole of it gives: bytes, rows and issues. */
import { type LedgerOptions, type LedgerReading, readLedger, streamLedger } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAnslagError } from "../../src/input/index.ts";
import { frame, written } from "./frame.ts";

const mapping = {
  line: "l",
  amount: "a",
  note: "n",
  scenario: { value: "actual" },
  members: { unit: "u" },
  missing: ["-"],
  headings: "l",
  passOver: ["totals"],
} as const;

/** A reading as data: its figures, its summary and its issues; or the issues that it throws. */
async function outcome(run: () => LedgerReading | Promise<LedgerReading>): Promise<unknown> {
  try {
    const { figures, summary, issues } = await run();
    return JSON.parse(JSON.stringify([written(figures), summary, issues]));
  } catch (error) {
    if (isAnslagError(error)) return JSON.parse(JSON.stringify(error.issues));
    throw error;
  }
}

const field = fc.constantFrom(
  ...["staff", "fees", "räntor", "väst", "-5", "7,5", "1 000", "-", "", "Summa", "x€", "\u{1f600}"],
  ...['"a ""b"""', '"a\n,b"', '"a\r\nö"', '"', '"a"b'],
);
const end = fc.constantFrom("\n", "\r\n", "\n\n");
const row = fc.tuple(fc.array(field, { minLength: 1, maxLength: 5 }), end);
const csvText = fc
  .tuple(fc.constantFrom("", "\ufeff", "Böcker\n"), fc.array(row, { maxLength: 8 }), fc.boolean())
  .map(([start, rows, isCut]) => {
    const below = rows.map(([fields, each]) => fields.join(",") + each);
    const text = `${start}l,a,u,n\n${below.join("")}`;
    return isCut ? text.trimEnd() : text;
  });
const record = fc.record(
  {
    l: fc.constantFrom("staff", "räntor", "x", 5),
    a: fc.oneof(fc.integer({ min: -99, max: 99 }), fc.constantFrom("1,5", null, "-")),
    u: fc.constantFrom("east", "väst", ""),
    n: fc.constantFrom("a\nb", "\u{1f600}", ""),
  },
  { requiredKeys: ["l", "a"], noNullPrototype: true },
);
const jsonLinesText = fc
  .array(fc.tuple(fc.oneof(record, fc.constantFrom(5, "x", null)), fc.boolean()), { maxLength: 6 })
  .map((lines) =>
    lines.map(([each, isCut]) => `${JSON.stringify(each).slice(Number(isCut))}\r\n`).join(""),
  );

/** A text as bytes: in some encoding, and perhaps with some other bytes in it. */
const content = fc
  .tuple(
    fc.oneof(
      csvText.map((text) => ["csv", text] as const),
      jsonLinesText.map((text) => ["jsonLines", text] as const),
    ),
    fc.constantFrom("utf8", "utf16le", "latin1"),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(0xff, 0xc3, 0x82, 0x84, 10, 34, 44)), {
      maxLength: 2,
    }),
  )
  .map(([[form, text], encoding, changes]) => {
    const bytes = Uint8Array.from(Buffer.from(text, encoding));
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return { form, bytes };
  });
const options: fc.Arbitrary<LedgerOptions> = fc.record(
  {
    refused: fc.constantFrom("throw", "list"),
    encoding: fc.constantFrom("utf-8", "windows-1252", "iso-8859-1", "cp437", "utf-16le"),
    limit: fc.constantFrom(1, 2, 100),
    file: fc.constant("ledger"),
  },
  { noNullPrototype: true, requiredKeys: ["refused"] },
);

function cut(bytes: Uint8Array, ends: readonly number[]): readonly Uint8Array[] {
  const sorted = ends.map((each) => each % (bytes.length + 1)).sort((a, b) => a - b);
  return [...sorted, bytes.length].map((to, k) => bytes.slice(sorted[k - 1] ?? 0, to));
}

describe("a stream of a ledger", () => {
  it("gives what its whole gives, wherever its bytes are cut", async () => {
    const ends = fc.array(fc.nat(), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(content, ends, options, async ({ form, bytes }, at, given) => {
        const source = <Content>(of: Content): never => ({ [form]: of }) as never;
        const whole = await outcome(() => readLedger(frame, source(bytes), mapping, given));
        const cuts = [cut(bytes, at), Array.from(bytes, (byte) => Uint8Array.of(byte))];
        for (const pieces of cuts) {
          const stream = ReadableStream.from(pieces);
          const streamed = await outcome(() => streamLedger(frame, source(stream), mapping, given));
          expect(streamed).toEqual(whole);
          const pushed = await outcome(() => readLedger(frame, source(pieces), mapping, given));
          expect(pushed).toEqual(whole);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives what its whole text gives, wherever the text is cut", async () => {
    const ends = fc.array(fc.nat(), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(csvText, ends, async (text, at) => {
        const given = { refused: "list" } as const;
        const whole = await outcome(() => readLedger(frame, { csv: text }, mapping, given));
        const units = text.split("");
        const sorted = at.map((each) => each % (units.length + 1)).sort((a, b) => a - b);
        const pieces = [...sorted, units.length].map((to, k) =>
          units.slice(sorted[k - 1] ?? 0, to).join(""),
        );
        const csv = ReadableStream.from(pieces);
        expect(await outcome(() => streamLedger(frame, { csv }, mapping, given))).toEqual(whole);
      }),
    );
  });

  it("of records and cells gives what their lists give", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
        const given = { refused: "list" } as const;
        const cells = [["l", "a", "u", "n"], ...records.map(({ l, a, u, n }) => [l, a, u, n])];
        const streamed = (source: object): Promise<unknown> =>
          outcome(() => streamLedger(frame, source as never, mapping, given));
        expect(await streamed({ records: ReadableStream.from(records) })).toEqual(
          await outcome(() => readLedger(frame, { records }, mapping, given)),
        );
        expect(await streamed({ cells: ReadableStream.from(cells) })).toEqual(
          await outcome(() => readLedger(frame, { cells }, mapping, given)),
        );
      }),
    );
  });
});
