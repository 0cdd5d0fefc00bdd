/**
 * How a wrong figure came about: each slip is made on purpose and has to be recognised, with the
 * amount that the figure would have been.
 */
import {
  auditReport,
  type CauseKind,
  defineReport,
  type ReportedTableInput,
  type ReportInput,
} from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kr, percent } from "../text-figures.ts";

/** Three lines and their total, budget and forecast and variance; one cell is replaced. */
const table = (replaced: Readonly<Record<string, string>> = {}): ReportedTableInput => {
  const amounts: Readonly<Record<string, readonly string[]>> = {
    staff: ["-40 125", "-38 764", "1 361"],
    rent: ["-12 300", "-12 391", "-91"],
    books: ["-6 418", "-6 927", "-509"],
    sum: ["-58 843", "-58 082", "761"],
  };
  const columns = ["budget", "forecast", "variance"];
  return {
    id: "T",
    unit: "tkr",
    columns: columns.map((id) => ({ id })),
    rows: Object.entries(amounts).map(([id, cells]) => ({
      id,
      cells: Object.fromEntries(
        columns.map((column, j) => [column, replaced[`${id}.${column}`] ?? cells[j] ?? ""]),
      ),
    })),
    relations: [
      { kind: "rows", row: "sum", terms: ["staff", "rent", "books"] },
      { kind: "columns", column: "variance", terms: ["forecast", "-budget"] },
    ],
  };
};

const audit = (replaced: Readonly<Record<string, string>>, more: Partial<ReportInput> = {}) =>
  auditReport(defineReport({ title: "x", tables: [table(replaced)], ...more }));

it("the table is right as it stands", () => {
  expect(audit({}).findings).toEqual([]);
});

describe.each<[CauseKind, string, string, string]>([
  ["sign-slip", "rent.variance", "91", "-91"],
  ["transposed-digits", "staff.forecast", "-37 864", "-38764"],
  ["power-of-ten", "books.forecast", "-69 270", "-6927"],
  ["digit-misprint", "sum.forecast", "-53 082", "-58082"],
])("a %s in %s", (kind, cell, printed, right) => {
  const { findings } = audit({ [cell]: printed });

  it("is found at its figure, and nowhere else", () => {
    expect(findings.map(({ figure, remedy }) => [figure, remedy])).toEqual([
      [`T.${cell}`, "correct"],
    ]);
  });

  it("is the first diagnosis, with what the figure would have been", () => {
    const [cause] = findings[0]?.causes ?? [];
    expect([cause?.kind, cause?.instead?.toFixed(), cause?.fits]).toEqual([kind, right, "exact"]);
    expect(findings[0]?.expected?.toFixed()).toBe(right);
  });
});

describe("slips in computing a sum", () => {
  const sum = (total: string, parts: readonly string[], unit = "tkr", totalUnit = unit) =>
    auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "total", printed: total, unit: totalUnit, sum: parts.map((_, k) => `p${k}`) },
          ...parts.map((printed, k) => ({ id: `p${k}`, printed, unit })),
        ],
      }),
    ).findings[0]?.causes.map(({ kind, part, instead }) =>
      [kind, part, instead?.toFixed()].filter(Boolean).join(" "),
    );

  it("a part left out, named", () => {
    expect(sum("1 500", ["1 200", "300", "47 811"])).toContain("left-out p2 49311");
  });

  it("a part counted twice, named", () => {
    expect(sum("97 122", ["1 200", "300", "47 811"])).toContain("counted-twice p2 49311");
  });

  it("the sum of figures that were rounded before: 8,8 − 7,5 = 1,3, while 1 214 is 1,2", () => {
    const { findings } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "8 758", unit: "tkr" },
          { id: "b", printed: "-7 544", unit: "tkr" },
          { id: "n", printed: "1,3", unit: "mkr", sum: ["a", "b"] },
        ],
      }),
    );
    expect(findings[0]?.figure).toBe("n");
    expect(findings[0]?.causes.map(({ kind, instead }) => `${kind} ${instead}`)[0]).toBe(
      "double-rounding 1.2",
    );
  });

  it("rounding in two steps: 1 249,6 tkr to 1 250 and then to 1,3 mkr", () => {
    expect(sum("1,3", ["1 249,6"], "tkr", "mkr")?.[0]).toBe("double-rounding 1.2");
  });

  it("another base for a percentage, named", () => {
    const { findings } = auditReport(
      defineReport({
        title: "x",
        tables: [
          {
            id: "T",
            unit: "tkr",
            columns: [{ id: "now" }, { id: "before" }, { id: "change", measure: "percent" }],
            rows: [{ id: "cost", cells: { now: "-726 351", before: "-500 000", change: "31,2" } }],
            relations: [{ kind: "growth", column: "change", current: "now", prior: "before" }],
          },
        ],
      }),
    );
    // 226 351 is 45,3 % of 500 000 and 31,2 % of 726 351.
    expect(findings[0]?.causes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      "wrong-base T.cost.now",
    ]);
  });
});

describe("another base", () => {
  /** The wrong bases of a share of 20 % that should be 25 %: 10 of 40, beside 50. */
  const basesOf = (input: Partial<ReportInput>) =>
    auditReport(defineReport({ title: "x", ...input })).findings.flatMap(({ causes }) =>
      causes.flatMap(({ kind, part }) => (kind === "wrong-base" ? [part] : [])),
    );
  const columns = ["n", "b", "o"].map((id) => ({ id }));
  const inTable = (rows: readonly (readonly [string, Readonly<Record<string, string>>])[]) =>
    basesOf({
      tables: [
        {
          id: "T",
          unit: "kr",
          columns: [...columns, { id: "p", measure: "percent" }],
          rows: rows.map(([id, cells]) => ({ id, cells })),
          relations: [{ kind: "percent", column: "p", numerator: "n", base: "b", rows: ["a"] }],
        },
      ],
    });

  it("is looked for in the row of the percentage, and nowhere else", () => {
    const share = { n: "10", b: "40", p: "20,00" };
    expect(inTable([["a", { ...share, o: "50" }]])).toEqual(["T.a.o"]);
    expect(
      inTable([
        ["a", share],
        ["b", { o: "50" }],
      ]),
    ).toEqual([]);
    // Running text has no rows.
    const figures = [kr("n", "10"), kr("b", "40"), kr("o", "50"), percent("p", "20,00", "n", "b")];
    expect(basesOf({ figures })).toEqual([]);
  });
});

describe("slips anywhere", () => {
  const digits = fc.integer({ min: 1000, max: 999_999 });

  it("neighbouring digits that changed places are recognised if the swap can be undone", () => {
    fc.assert(
      fc.property(fc.array(digits, { minLength: 2, maxLength: 5 }), fc.nat(4), (parts, place) => {
        const total = `${parts.reduce((so, part) => so + part, 0)}`;
        const at = place % (total.length - 1);
        const [a = "", b = ""] = [total[at], total[at + 1]];
        if (a === b || (at === 0 && b === "0")) return;
        const swapped = total.slice(0, at) + b + a + total.slice(at + 2);
        if (Math.abs(Number(swapped) - Number(total)) <= (parts.length + 1) / 2) return;
        const { findings } = auditReport(
          defineReport({
            title: "x",
            figures: [
              { id: "total", printed: swapped, unit: "kr", sum: parts.map((_, k) => `p${k}`) },
              ...parts.map((part, k) => ({ id: `p${k}`, printed: `${part}`, unit: "kr" })),
            ],
          }),
        );
        const causes = findings[0]?.causes.filter(
          ({ figure, kind }) => figure === "total" && kind === "transposed-digits",
        );
        expect(causes?.map(({ instead }) => instead?.toFixed())).toContain(total);
        expect(Math.abs(Number(swapped) - Number(total)) % 9).toBe(0);
      }),
    );
  });

  it("two wrong figures in two tables are two findings", () => {
    const report = defineReport({
      title: "x",
      tables: [
        table({ "sum.forecast": "-53 082" }),
        { ...table({ "rent.variance": "91" }), id: "U" },
      ],
    });
    const { findings, joint } = auditReport(report);
    expect(findings.map(({ figure }) => figure)).toEqual(["T.sum.forecast", "U.rent.variance"]);
    expect(joint.fewest).toBe(true);
  });
});

describe("which diagnosis comes first", () => {
  const causes = (figures: ReportInput["figures"]) =>
    auditReport(defineReport({ title: "x", figures: figures ?? [] })).findings.flatMap((finding) =>
      finding.causes.map(({ kind, figure, fits }) => `${kind} ${figure} ${fits}`),
    );
  it("one that makes the sum exact, before a commoner slip that leaves it within rounding", () => {
    // 16 − 4 is 12, printed as 21. With + 4 it would be 20, one unit beside: possible, but less
    // likely than 12.
    const found = causes([kr("a", "16"), kr("b", "-4"), kr("t", "21", { sum: ["a", "b"] })]);
    expect(found[0]).toBe("transposed-digits t exact");
    expect(found).toContain("sign-slip b within-rounding");
  });

  it("of exact ones the commoner slip", () => {
    // With +4 for −4 the sum is 20; so it is with 24 for 16, where two digits would have to be
    // wrong.
    expect(causes([kr("a", "16"), kr("b", "-4"), kr("t", "20", { sum: ["a", "b"] })])[0]).toBe(
      "sign-slip b exact",
    );
  });

  it("a lost decimal comma: 165 for 16,5", () => {
    const found = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "165", unit: "mkr" },
          { id: "b", printed: "34,5", unit: "mkr" },
          { id: "t", printed: "51,0", unit: "mkr", sum: ["a", "b"] },
        ],
      }),
    ).findings[0]?.causes.find(({ kind }) => kind === "power-of-ten");
    expect([found?.figure, found?.instead?.toFixed(), found?.fits]).toEqual(["a", "16.5", "exact"]);
  });

  it("a wrong digit of a coarse total, and none of a part, where many digits would do", () => {
    const found = causes([
      { id: "a", printed: "1", unit: "kr" },
      { id: "b", printed: "30", unit: "tkr" },
      { id: "t", printed: "70", unit: "tkr", sum: ["a", "b"] },
    ]);
    expect(found.filter((cause) => cause.startsWith("digit-misprint"))).toEqual([
      "digit-misprint t exact",
    ]);
  });

  it("no wrong digit where another slip explains the same figure", () => {
    expect(
      causes([kr("a", "15"), kr("t", "51", { sum: ["a"] })]).filter((cause) =>
        cause.endsWith("t exact"),
      ),
    ).toEqual(["transposed-digits t exact"]);
    // 8 for 2 is nothing but a wrong digit.
    expect(causes([kr("a", "2"), kr("t", "8", { sum: ["a"] })])).toContain(
      "digit-misprint t exact",
    );
  });
});
