/** What the checks of a document start from: facts that are stated twice, and what stands where. */
import { auditReport, defineReport } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { evidenceFor } from "../../../src/audit/check/evidence.ts";

describe("one fact stated several times", () => {
  /** A total that is a hundred times the first figure, beside the pairs that state one fact. */
  const hundredfold = (
    total: string,
    printed: readonly string[],
    pairs: readonly (readonly [string, string])[],
  ) => {
    const { checks } = auditReport(
      defineReport({
        title: "x",
        figures: [
          ...printed.map((text, k) => ({ id: `n${k}`, printed: text, unit: "tkr" })),
          { id: "t", printed: total, unit: "tkr" },
        ],
        relations: [
          ...pairs.map((figures) => ({ kind: "same" as const, figures })),
          { id: "sum", kind: "sum", total: "t", terms: [{ figure: "n0", weight: 100 }] },
        ],
      }),
    );
    const check = checks.find(({ relation }) => relation === "sum");
    return check?.reason ?? check?.verdict;
  };

  it("its intervals are intersected before they are used in a sum", () => {
    // 10 alone is 9,5 to 10,5, so a hundred of them are 950 to 1 050; with 10,4 they are 1 035 to 1
    // 045.
    expect(hundredfold("1 048", ["10"], [])).toBe("within-rounding");
    expect(hundredfold("1 048", ["10", "10,4"], [["n0", "n1"]])).toBe("inconsistent");
    expect(hundredfold("1 040", ["10", "10,4"], [["n0", "n1"]])).toBe("within-rounding");
    expect(hundredfold("1 000", ["10", "11,4"], [["n0", "n1"]])).toBe("inconsistent-duplicates");
  });

  it("what is stated in a chain is one fact, in whatever order its links are given", () => {
    // 10,35 is 10,345 to 10,355 and 10,4 is at least 10,35: a hundred are 1 035 to 1 035,5, which
    // never prints as 1 038.
    const links = [
      ["n0", "n1"],
      ["n1", "n2"],
    ] as const;
    for (const pairs of [links, [...links].reverse()]) {
      expect(hundredfold("1 038", ["10", "10,4", "10,35"], pairs)).toBe("inconsistent");
      expect(hundredfold("1 036", ["10", "10,4", "10,35"], pairs)).toBe("within-rounding");
    }
  });
});

const evidence = evidenceFor(
  defineReport({
    title: "x",
    tables: [
      {
        id: "T",
        unit: "kr",
        columns: [{ id: "c" }, { id: "d" }, { id: "why", measure: "text" }],
        rows: [
          { id: "a", cells: { c: "1", d: "2", why: "x" } },
          { id: "b", cells: { c: "3", d: "" } },
        ],
      },
    ],
    figures: [
      { id: "n", printed: "4", unit: "kr", sum: ["T.a.c", "T.b.c"] },
      { id: "p", printed: "50", unit: "%", ratio: { numerator: "T.a.c", base: "T.a.d" } },
      { id: "m", printed: "4", unit: "kr" },
    ],
    relations: [{ kind: "same", figures: ["n", "m"] }],
  }),
);

it("each relation has one check, of its own kind, in the order of the document", () => {
  const said = [...evidence.checks].map(([id, { kind, verdict }]) => `${id} ${kind} ${verdict}`);
  expect(said).toEqual(["n/sum sum exact", "p/ratio ratio exact", "n/same same exact"]);
});

it("the relations of a figure are those that name it, as a term or as the result", () => {
  const relationsOf = (address: string) => evidence.relationsWith(address).map(({ id }) => id);
  expect(["T.a.c", "n", "m", "T.b.d", "unknown"].map(relationsOf)).toEqual([
    ["n/sum", "p/ratio"],
    ["n/sum", "n/same"],
    ["n/same"],
    [],
    [],
  ]);
});

it("beside a figure stand the figures of its row, and beside one of running text none", () => {
  expect(["T.a.d", "T.b.c", "n", "unknown"].map(evidence.besides)).toEqual([
    ["T.a.c", "T.a.d"],
    ["T.b.c", "T.b.d"],
    [],
    [],
  ]);
});

it("a statement with too many digits narrows no other statement of its fact", () => {
  const { scaled } = evidenceFor(
    defineReport({
      title: "x",
      figures: [
        { id: "a", printed: "10", unit: "kr" },
        { id: "b", printed: "10,4", unit: "kr" },
        { id: "c", printed: "14", decimals: -1, unit: "kr" },
      ],
      relations: [{ kind: "same", figures: ["a", "b", "c"] }],
    }),
  );
  // Of 1/20 kr each: 10,4 kr is 207 to 209, which lies within 10 kr, 190 to 210.
  const stated = { least: 207, most: 209, leastOpen: false, mostOpen: false };
  expect(scaled.get("a")?.stated).toMatchObject(stated);
  expect(scaled.get("b")?.stated).toMatchObject(stated);
  expect(scaled.get("c")?.stated).toEqual(scaled.get("c")?.interval);
});
