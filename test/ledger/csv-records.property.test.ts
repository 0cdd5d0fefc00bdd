/** CSV is cut into records as a parser cuts it, wherever its pieces end. */
import { figuresFromCsv } from "anslag/ledger";
import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  addPiece,
  csvReader,
  endText,
  fieldText,
  isOpenAtEnd,
  nextRecord,
} from "../../src/ledger/csv-records.ts";
import { issuesOf } from "../support/code-of.ts";
import { cut, cuts, frame } from "./many-rows.ts";

describe("CSV", () => {
  it("is cut as a well-kept parser cuts it, wherever the pieces end", () => {
    const field = fc.string({
      unit: fc.constantFrom("a", "ö", "1", ",", ";", '"', "\n", "\r\n", " ", "😀"),
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, cuts, fc.constantFrom("\n", "\r\n"), (cells, places, end) => {
        const text = cells
          .map((each) =>
            each
              .map((value) =>
                /[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
              )
              .join(","),
          )
          .join(end);
        const read: string[][] = [];
        const reader = csvReader(",");
        const readAll = () => {
          while (nextRecord(reader))
            read.push(Array.from({ length: reader.count }, (_, k) => fieldText(reader, k)));
        };
        for (const piece of cut(text, places)) {
          addPiece(reader, piece);
          readAll();
        }
        endText(reader);
        readAll();
        expect(isOpenAtEnd(reader)).toBe(false);
        const expected = csvParseRows(text).filter(
          (each) => each.length > 1 || (each[0] ?? "") !== "",
        );
        // A line of nothing but empty quotes is a record with one empty field.
        expect(read.filter((each) => each.length > 1 || each[0] !== "")).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("says in which line a row is wrong, where quoted fields have line breaks of their own", () => {
    const text =
      'line,scenario,amount,text\nfees,budget,1,"a\nb"\nfees,budget,x,c\nfees,budget\n' +
      'fees,budget,2,"d"e\nfees,budget,3,"f';
    const given = { line: "line", scenario: "scenario", amount: "amount" };
    expect(
      issuesOf(() => figuresFromCsv(frame, text, given)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "amount.not-an-amount line.4.amount",
      "figure.csv line.5",
      "figure.csv line.6",
      "figure.csv line.7",
    ]);
  });

  it("notices a quote that never closes, without reading to the end of everything", () => {
    const given = { line: "line", scenario: "scenario", amount: "amount" };
    let read = 0;
    function* endless() {
      yield 'line,scenario,amount\nfees,budget,1\nfees,budget,"2\n';
      for (;;) {
        read += 1;
        yield "fees,budget,3\n".repeat(10_000);
      }
    }
    const [issue] = issuesOf(() => figuresFromCsv(frame, endless(), given));
    expect([issue?.code, issue?.path, read < 50]).toEqual(["figure.csv", ["line", 3], true]);
  });
});

describe("a field in quotes", () => {
  it("that is long is looked at a few times, not once for each line, and comes out whole", () => {
    const field = Array.from({ length: 20_000 }, (_, k) => `line ${k}`).join("\n");
    const looks = vi.spyOn(TextEncoder.prototype, "encode");
    const reader = csvReader(",");
    const found: string[] = [];
    const readAll = () => {
      while (nextRecord(reader)) found.push(fieldText(reader, 1));
    };
    for (const piece of `line,note\nfees,"${field}"\n`.match(/[^\n]*\n/g) ?? []) {
      addPiece(reader, piece);
      readAll();
    }
    endText(reader);
    readAll();
    expect(isOpenAtEnd(reader)).toBe(false);
    const looked = looks.mock.calls.reduce((sum, [text = ""]) => sum + text.length, 0);
    looks.mockRestore();
    expect(found).toEqual(["note", field]);
    expect(looked).toBeLessThan(4 * field.length);
  });
});
