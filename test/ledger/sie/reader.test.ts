/** Single fields of SIE: years, days, months, amounts and objects. */
import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../../src/ledger/sie/fields.ts";
import {
  amountAt,
  dayAt,
  monthAt,
  objectsAt,
  quantityAt,
  type SieReader,
  sieReader,
  textAt,
  yearAt,
} from "../../../src/ledger/sie/reader.ts";

function on(line: string): SieReader {
  const fields = fieldsOf(line);
  if (!Array.isArray(fields)) throw new Error(fields.expected);
  return { ...sieReader(), line: 7, fields };
}
/** What a reader of fields makes of the only field of a line; its issue where there is one. */
function fieldOf(read: (reader: SieReader, index: number) => unknown, line: string): unknown {
  const reader = on(line);
  const value = read(reader, 0);
  const [issue] = reader.issues;
  return issue === undefined ? JSON.parse(JSON.stringify(value)) : issue.path.join(" ");
}
const BAD = "line 7 column 1";

describe("a field", () => {
  it.each([
    [yearAt, "0", 0],
    [yearAt, "-1", -1],
    [yearAt, "2012", BAD],
    [yearAt, "-0", 0],
    [dayAt, "20121231", "2012-12-31"],
    [dayAt, "2012-12-31", "2012-12-31"],
    [dayAt, "20120229", "2012-02-29"],
    [dayAt, "20110229", BAD],
    [dayAt, "121231", BAD],
    [monthAt, "201212", "2012-12"],
    [monthAt, "201213", BAD],
    [monthAt, "20121", BAD],
    [monthAt, "201201/201202", BAD],
    [amountAt, "-1250.5", "-1250.5"],
    [amountAt, "12345678901234567890.12", "12345678901234567890.12"],
    [amountAt, '"1 250"', "1250"],
    [amountAt, "-.5", "-0.5"],
    [amountAt, ".25", "0.25"],
    [amountAt, "5.", BAD],
    [amountAt, "1,5", BAD],
    [amountAt, "{}", BAD],
    [amountAt, "x", BAD],
    [textAt, '""', BAD],
    [objectsAt, "{}", {}],
    [objectsAt, '{1 "a b" 20 c}', { 1: "a b", 20: "c" }],
    [objectsAt, "{1 a 1 b}", BAD],
    [objectsAt, "{x a}", BAD],
    [objectsAt, '{1 ""}', BAD],
    [objectsAt, "5", BAD],
  ] as const)("%o reads %s", (read, line, expected) => {
    const of = (reader: SieReader, index: number): unknown =>
      (read as (reader: SieReader, index: number, what: string) => unknown)(reader, index, "x");
    expect(fieldOf(of, line)).toEqual(expected);
  });

  it("that is missing stands behind the last one", () => {
    const reader = on("#RES 0 3010");
    amountAt(reader, 3);
    expect(reader.issues[0]?.path).toEqual(["line", 7, "column", 13]);
    expect(reader.issues[0]?.received).toBe("nothing");
  });

  it("for a quantity may be missing", () => {
    const reader = on('#RES 0 3010 5 ""');
    expect([quantityAt(reader, 4), quantityAt(reader, 5)]).toEqual([undefined, undefined]);
    expect(reader.issues).toEqual([]);
  });
});
