/** Totals that stand after or before their parts, found from levels and roles. */
import { auditReport, defineReport, relationsFromLevels } from "anslag/audit";
import { expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";
import { small } from "../reports.ts";

it("totals stand after their parts, or before them", () => {
  const rows = [
    { id: "wages", level: 1 },
    { id: "overtime", level: 1, role: "of-which" as const },
    { id: "on-costs", level: 1 },
    { id: "personnel", role: "total" as const },
    { id: "rent" },
    { id: "costs", role: "total" as const },
  ];
  expect(relationsFromLevels(rows, "after")).toEqual([
    { kind: "rows", row: "personnel", terms: ["wages", "on-costs"] },
    { kind: "rows", row: "costs", terms: ["personnel", "rent"] },
  ]);
  const before = [
    { id: "costs", role: "total" as const },
    { id: "personnel", level: 1, role: "total" as const },
    { id: "wages", level: 2 },
    { id: "on-costs", level: 2 },
    { id: "rent", level: 1 },
    { id: "income" },
  ];
  expect(relationsFromLevels(before, "before")).toEqual([
    { kind: "rows", row: "costs", terms: ["personnel", "rent"] },
    { kind: "rows", row: "personnel", terms: ["wages", "on-costs"] },
  ]);
});

it("relations from levels are checked when the table says where its totals stand", () => {
  const [table] = small.tables ?? [];
  const rows = (table?.rows ?? []).map((row) =>
    row.id === "sum" ? { ...row, role: "total" as const } : row,
  );
  const { checks } = auditReport(
    defineReport({
      ...small,
      tables: [{ ...(table as NonNullable<typeof table>), rows, totals: "after" }],
    }),
  );
  expect(checks.map(({ target, verdict }) => `${target} ${verdict}`)).toEqual([
    "T.sum.budget exact",
  ]);
});

const shown = (
  rows: readonly (readonly [id: string, level: number, role?: "total" | "of-which"])[],
  totals: "after" | "before",
) =>
  relationsFromLevels(
    rows.map(([id, level, role]) => ({ id, level, ...(role === undefined ? {} : { role }) })),
    totals,
  ).map((relation) =>
    relation.kind === "rows" ? `${relation.row} = ${relation.terms.join(" + ")}` : "",
  );

it("a total takes the rows one level below, and only where there are none those of its own", () => {
  const rows = [
    ["a", 1],
    ["b", 0],
    ["sum", 0, "total"],
  ] as const;
  // Row b closes the level of a.
  expect(shown(rows, "after")).toEqual(["sum = b"]);
  expect(
    shown(
      [
        ["b", 0],
        ["a", 1],
        ["sum", 0, "total"],
      ],
      "after",
    ),
  ).toEqual(["sum = a"]);
  expect(
    shown(
      [
        ["a", 0],
        ["s", 0, "total"],
        ["b", 0],
        ["t", 0, "total"],
      ],
      "after",
    ),
  ).toEqual(["s = a", "t = s + b"]);
});

it("a total before its parts never takes rows of its own level", () => {
  expect(
    shown(
      [
        ["sum", 0, "total"],
        ["a", 0],
        ["b", 0],
      ],
      "before",
    ),
  ).toEqual([]);
  expect(
    shown(
      [
        ["sum", 0, "total"],
        ["a", 1],
        ["b", 1],
      ],
      "before",
    ),
  ).toEqual(["sum = a + b"]);
});

it("a row is part of one total, and a total without parts has no relation", () => {
  const rows = [
    ["a", 1],
    ["one", 0, "total"],
    ["two", 0, "total"],
    ["none", 3, "total"],
  ] as const;
  expect(shown(rows, "after")).toEqual(["one = a", "two = one"]);
  expect(shown([], "after")).toEqual([]);
});

it("an unknown place of totals and a misspelt key are refused", () => {
  const codes = (run: () => unknown) =>
    issuesOf(run).map(({ code, path }) => `${code} ${path.join(".")}`);
  expect(codes(() => relationsFromLevels([], "over" as never))).toEqual(["input.choice totals"]);
  expect(codes(() => relationsFromLevels([{ id: "a", lvl: 1 } as never], "after"))).toEqual([
    "input.unknown-key rows.0.lvl",
  ]);
});
