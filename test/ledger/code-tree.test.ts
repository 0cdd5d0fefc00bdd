/** Codes in their places: by their beginnings, by their parts, by the parents that rows name. */
import { describe, expect, it } from "vitest";
import type { CodeHierarchy } from "../../src/ledger/code-input.ts";
import { plantCodes } from "../../src/ledger/code-tree.ts";

/** The codes of a tree from the top down, each as "level code". */
const placesOf = (codes: readonly string[], by: CodeHierarchy, order?: "code" | "rows") =>
  plantCodes(
    codes.map((code) => ({ code, label: code })),
    by,
    order,
  ).nodes.map(({ code, level }) => `${level} ${code}`);

/** A tree of rows that name their parents. */
const named = (parents: Readonly<Record<string, string | undefined>>) =>
  plantCodes(
    Object.entries(parents).map(([code, parent]) => ({ code, label: code, parent })),
    "parent",
  );

describe("a tree of codes", () => {
  it("puts a code under its beginning", () => {
    const codes = ["5010", "5", "50", "51", "5090"];
    expect(placesOf(codes, { lengths: [1, 2, 4] })).toEqual([
      "1 5",
      "2 50",
      "3 5010",
      "3 5090",
      "2 51",
    ]);
  });

  it("puts a code under the one without its last part, and 4.2 before 4.10", () => {
    expect(placesOf(["4.10", "4", "4.2.1", "4.2"], { separator: "." })).toEqual([
      "1 4",
      "2 4.2",
      "3 4.2.1",
      "2 4.10",
    ]);
    expect(placesOf(["a::b", "a"], { separator: "::" })).toEqual(["1 a", "2 a::b"]);
  });

  it("puts a code under the one that its row names", () => {
    const { nodes, findings } = named({ roads: "works", works: undefined, winter: "roads" });
    expect(nodes.map(({ code, level }) => `${level} ${code}`)).toEqual([
      "1 works",
      "2 roads",
      "3 winter",
    ]);
    expect(findings).toEqual([]);
  });

  it("counts numbers inside codes by their size, and breaks ties by the text", () => {
    expect(placesOf(["A10", "A9", "B1", "A09", "9", "10", "010"], "parent")).toEqual([
      "1 9",
      "1 010",
      "1 10",
      "1 A09",
      "1 A9",
      "1 A10",
      "1 B1",
    ]);
  });

  it("keeps the order of the rows where that is asked for", () => {
    // The 4 that nobody listed stands where 40 does, the first code directly under it.
    const codes = ["51", "50", "4020", "5", "40", "4010"];
    expect(placesOf(codes, { lengths: [1, 2, 4] }, "rows")).toEqual([
      "1 5",
      "2 51",
      "2 50",
      "1 4",
      "2 40",
      "3 4020",
      "3 4010",
    ]);
  });

  it("puts missing parents where codes say that they belong", () => {
    const { nodes, findings } = plantCodes(
      ["1201", "1202", "13"].map((code) => ({ code, label: code })),
      { lengths: [1, 2, 4] },
    );
    expect(nodes.map(({ code, isListed }) => [code, isListed])).toEqual([
      ["1", false],
      ["12", false],
      ["1201", true],
      ["1202", true],
      ["13", true],
    ]);
    expect(findings).toEqual([
      { kind: "missing-parent", code: "1", children: ["12", "13"] },
      { kind: "missing-parent", code: "12", children: ["1201", "1202"] },
    ]);
    expect(named({ roads: "works" }).findings).toEqual([
      { kind: "missing-parent", code: "works", children: ["roads"] },
    ]);
  });

  it("keeps the first row of a code that has several", () => {
    const rows = ["A", "B", "A", "A"].map((code, row) => ({ code, label: `${code}${row}` }));
    const { nodes, findings } = plantCodes(rows, "parent");
    expect(nodes.map(({ label }) => label)).toEqual(["A0", "B1"]);
    expect(findings).toEqual([{ kind: "double-code", code: "A", rows: [0, 2, 3] }]);
  });

  it.each([
    [{ lengths: [1, 2] }, ["1", "12", "123", "999"], ["123", "999"]],
    [{ separator: "." }, ["4", "4..1", ".4", "4.", "."], ["4..1", ".4", "4.", "."]],
    // The beginning of the code would be a space, and half a character.
    [{ lengths: [2, 3] }, ["1 2"], ["1 2"]],
    [{ lengths: [1, 2] }, ["\u{1f600}"], ["\u{1f600}"]],
  ])("gives codes no place that have none by %j", (by, codes, unplaced) => {
    const { nodes, findings } = plantCodes(
      codes.map((code) => ({ code, label: code })),
      by,
    );
    expect(findings.flatMap((each) => (each.kind === "unplaced" ? [each.code] : []))).toEqual(
      unplaced,
    );
    expect(nodes.map(({ code }) => code)).toEqual(codes.filter((code) => !unplaced.includes(code)));
  });

  it("puts codes of a circle at the top, with what else stands under them", () => {
    const { nodes, findings } = named({
      a: "c",
      b: "a",
      c: "b",
      under: "b",
      deep: "under",
      self: "self",
      free: undefined,
    });
    expect(nodes.map(({ code, level }) => `${level} ${code}`)).toEqual([
      "1 a",
      "1 b",
      "2 under",
      "3 deep",
      "1 c",
      "1 free",
      "1 self",
    ]);
    expect(findings).toEqual([
      { kind: "cycle", codes: ["a", "b", "c"] },
      { kind: "cycle", codes: ["self"] },
    ]);
  });

  it("takes codes that are names of objects in JavaScript", () => {
    const codes = ["__proto__", "__proto__.constructor", "toString"];
    expect(placesOf(codes, { separator: "." })).toEqual([
      "1 __proto__",
      "2 __proto__.constructor",
      "1 toString",
    ]);
  });

  it("of nothing is empty", () => {
    expect(plantCodes([], "parent")).toEqual({ nodes: [], findings: [] });
  });
});
