/** A cell shows what its row and its column ask for together; they may not disagree. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { readerOf } from "../../src/statement/reader.ts";
import {
  checkSelection,
  joinSelections,
  readSelection,
  selectionLabel,
} from "../../src/statement/request.ts";
import type { SelectionInput } from "../../src/statement/selection.ts";
import type { Selection } from "../../src/table/index.ts";
import { YEAR } from "../support/ask.ts";
import { codeOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const brief = (issues: readonly Issue[]) =>
  issues.map(({ code, path, received }) => [code, path.join("."), received]);

describe("a selection", () => {
  const read = (input: object) => {
    const issues: Issue[] = [];
    const selection = readSelection(library, input as SelectionInput, ["rows", 0], issues);
    return { selection, issues: brief(issues) };
  };

  it("keeps exactly what it names, and writes a month as a period", () => {
    const members = { library: "east" };
    const all = { set: "all", line: "staff", scenario: "budget", period: "2023-02", members };
    expect(read(all).selection).toEqual({ ...all, period: "2023-02/2023-02" });
    const { selection, issues } = read({});
    expect(issues).toEqual([]);
    expect(Object.keys(selection)).toEqual([]);
  });

  it("that names what the book does not have is reported, each thing at its own place", () => {
    const members = { library: "north", branch: "x" };
    const input = { set: "b", line: "c", scenario: "d", period: "2023-13", members };
    expect(read(input).issues).toEqual([
      ["chart.unknown-line", "rows.0.line", '"c"'],
      ["figure.unknown-scenario", "rows.0.scenario", '"d"'],
      ["figure.unknown-set", "rows.0.set", '"b"'],
      ["figure.unknown-member", "rows.0.members", '"north"'],
      ["figure.unknown-dimension", "rows.0.members", '"branch"'],
      ["calendar.period", "rows.0.period", '"2023-13"'],
    ]);
  });

  it("that stands by itself may have no other key", () => {
    expect(() => checkSelection({ line: "staff" }, ["shows"])).not.toThrow();
    expect(codeOf(() => checkSelection({ lines: "staff" } as never, ["shows"]))).toBe(
      "input.unknown-key",
    );
  });

  it("is labelled by its members, or by its line where it names no member", () => {
    const east = { library: "east" };
    expect(selectionLabel(library, { line: "staff", members: east })).toBe("East");
    expect(selectionLabel(library, { line: "staff", members: {} })).toBe("Staff");
    expect(selectionLabel(library, { line: "operating" })).toBe("Operating costs");
    expect(selectionLabel(library, { scenario: "budget" })).toBeUndefined();
    expect(selectionLabel(library, { members: { ...east, branch: "x" } })).toBe("East · x");
  });
});

describe("the request of a cell", () => {
  const join = (row: object, column: object) => {
    const issues: Issue[] = [];
    const request = joinSelections(
      readerOf(library),
      row as Selection,
      column as Selection,
      ["cell"],
      issues,
    );
    return { request, issues: brief(issues) };
  };

  it("joins both selections; set and months default to the first set and the year", () => {
    const row = { line: "staff", members: { library: "east" } };
    expect(join(row, { scenario: "budget" }).request).toEqual({
      line: "staff",
      scenario: "budget",
      set: "all",
      period: YEAR,
      members: { library: "east" },
    });
    expect(join({ line: "staff" }, { scenario: "priorYearActual" }).request).toMatchObject({
      period: "2022-01/2022-12",
      members: {},
    });
  });

  it("takes the set of its row or of its column", () => {
    const [row, column] = [{ line: "staff" }, { scenario: "budget" }];
    expect(join({ ...row, set: "more" }, column).request?.set).toBe("more");
    expect(join(row, { ...column, set: "more" }).request?.set).toBe("more");
  });

  it("joins members of different dimensions, and the same value twice", () => {
    const row = { line: "staff", scenario: "budget", members: { library: "east" } };
    const column = { scenario: "budget", period: "2023-01", members: { branch: "x" } };
    expect(join(row, column).request).toMatchObject({
      period: "2023-01",
      members: { library: "east", branch: "x" },
    });
    const same = { members: { library: "east" } };
    expect(join(row, same).request?.members).toEqual({ library: "east" });
  });

  it("is refused where the two choose different values of a thing", () => {
    const row = {
      line: "a",
      scenario: "budget",
      set: "s",
      period: "2023-01",
      members: { library: "east" },
    };
    const column = {
      line: "b",
      scenario: "actual",
      set: "t",
      period: "2023-02",
      members: { library: "west" },
    };
    const { request, issues } = join(row, column);
    expect(request).toBeUndefined();
    expect(issues.map(([code, path]) => [code, path])).toEqual(
      ["line", "scenario", "set", "period", "members.library"].map((key) => [
        "statement.conflict",
        `cell.${key}`,
      ]),
    );
    expect(issues[0]?.[2]).toBe('"a" in the row and "b" in the column');
  });

  it("is refused without a line or a scenario, and both are reported", () => {
    const none = join({}, {});
    expect(none.request).toBeUndefined();
    expect(none.issues).toEqual([
      ["statement.incomplete", "cell.line", "none"],
      ["statement.incomplete", "cell.scenario", "none"],
    ]);
    expect(join({}, { scenario: "budget" }).request).toBeUndefined();
  });

  it("may only ask for months of the scenario's own year", () => {
    const { request, issues } = join({ line: "staff" }, { scenario: "budget", period: "2022-12" });
    expect(request).toBeUndefined();
    expect(issues).toEqual([["figure.outside-year", "cell.period", '"2022-12"']]);
    const prior = { scenario: "priorYearActual", period: "2022-12" };
    expect(join({ line: "staff" }, prior).request?.period).toBe("2022-12");
  });

  it("does not take a dimension for a property that every object has", () => {
    const row = { line: "a", scenario: "budget", members: { constructor: "p" } };
    expect(join(row, { members: { library: "east" } }).issues).toEqual([]);
  });
});
