/** The door behind all doors: rows in, figures or every problem out. */
import { describe, expect, it } from "vitest";
import { makeLedgerIssue } from "../../src/input/index.ts";
import {
  checkOptions,
  closeDoor,
  giveUp,
  openDoor,
  readRow,
  readUnusual,
  report,
} from "../../src/ledger/door.ts";
import { frame, problems, written } from "./frame.ts";

const row = { line: "staff", scenario: "actual", amount: -5 };
const issue = (k: number) =>
  makeLedgerIssue("figure.csv", { path: ["line", k], expected: "a row", received: "none" });

describe("rows", () => {
  it("whose amount is a number with decimals are what the number prints as", () => {
    const door = openDoor(frame, {}, 4);
    for (const amount of [0.1, -1.005, 12345678901234.5, 1e-7])
      readRow(door, { ...row, amount }, ["rows", amount]);
    expect(written(closeDoor(door)).map((each) => each.split(" ")[3])).toEqual([
      "0.1",
      "-1.005",
      "12345678901234.5",
      "0.0000001",
    ]);
    const bad = openDoor(frame, {}, 3);
    for (const amount of [0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY])
      readRow(bad, { ...row, amount }, ["rows", amount]);
    expect(problems(() => closeDoor(bad))).toHaveLength(3);
  });

  it("become figures, whether they are ordinary or not", () => {
    const door = openDoor(frame, {}, 2);
    readRow(door, row, ["rows", 0]);
    // A long amount is read the slow way, and so is any row that the caller says is unusual.
    readRow(door, { ...row, amount: `1${"0".repeat(40)}` }, ["rows", 1]);
    readUnusual(door, { ...row, period: "2023-02" }, ["rows", 2]);
    expect(written(closeDoor(door))).toEqual([
      "staff actual 2023 -5",
      `staff actual 2023 1${"0".repeat(40)}`,
      "staff actual 2023-02 -5",
    ]);
  });

  it("that are wrong are reported with all their problems, and the others are not lost", () => {
    const door = openDoor(frame, {});
    readRow(door, { line: "rent", scenario: "actual", amount: "x" }, ["rows", 0]);
    readRow(door, row, ["rows", 1]);
    readRow(door, null, ["rows", 2]);
    expect(door.issues.map(({ path }) => path.join("."))).toEqual([
      "rows.0.line",
      "rows.0.amount",
      "rows.2",
    ]);
    expect(problems(() => closeDoor(door))).toHaveLength(3);
  });

  it("none at all give an empty set in the unit of the book", () => {
    const set = closeDoor(openDoor(frame, {}));
    expect([set.size, set.unit]).toEqual([0, { currency: "SEK", scale: "one" }]);
  });
});

describe("the limit", () => {
  it("lists so many problems, and counts each further row once", () => {
    const door = openDoor(frame, { limit: 3 });
    report(door, [issue(1), issue(2)]);
    expect(door.more).toBe(0);
    // Of this row one problem finds room; the row has more.
    report(door, [issue(3), issue(4)]);
    report(door, [issue(5), issue(6)]);
    expect([door.issues.length, door.more]).toEqual([3, 2]);
    expect(problems(() => closeDoor(door))).toEqual([
      "figure.csv line.1",
      "figure.csv line.2",
      "figure.csv line.3",
      "figure.more-rows ",
    ]);
  });

  it("says nothing of more rows where all problems found room", () => {
    const door = openDoor(frame, { limit: 2 });
    report(door, [issue(1), issue(2)]);
    expect(problems(() => closeDoor(door))).toEqual(["figure.csv line.1", "figure.csv line.2"]);
  });

  it("is a hundred, and otherwise a whole number of 1 or more", () => {
    expect([checkOptions({}), checkOptions({ limit: 1 })]).toEqual([100, 1]);
    for (const limit of [0, -1, 1.5, Number.NaN, "5", null])
      expect(problems(() => checkOptions({ limit } as never))).toEqual([
        "figure.limit options.limit",
      ]);
    expect(problems(() => checkOptions({ limits: 5 } as never))).toEqual([
      "input.unknown-key options.limits",
    ]);
  });
});

it("a reader that gives up throws what was wrong before, and why it gave up", () => {
  const door = openDoor(frame, {});
  report(door, [issue(1)]);
  expect(problems(() => giveUp(door, issue(2)))).toEqual([
    "figure.csv line.1",
    "figure.csv line.2",
  ]);
});
