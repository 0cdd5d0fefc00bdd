/**
 * The laws of an audit, over random documents of any tree, any columns and any mixture of
 * precisions.
 */
import { type Ratio, toDecimal } from "anslag";
import {
  type Audit,
  auditReport,
  defineReport,
  type ReportedCellInput,
  type ReportedTableInput,
  type ReportInput,
} from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, multiply, show, zero } from "../oracle/fraction.ts";
import { isImpossible, problemsWithValues, toFraction } from "../oracle/joint-proof.ts";
import { mixedReport, tiedReport } from "../oracle/mixed-report.ts";
import { consistentReport, type RandomReport } from "../oracle/random-report.ts";

/** Sums alone, or every kind of relation between two tables and the text. */
const anyReport = (mostRows: number): fc.Arbitrary<RandomReport> =>
  fc.oneof(consistentReport(mostRows), mixedReport(mostRows));

/** A few figures moved by a few steps each. */
const moves = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -4, max: 4 })), { maxLength: 3 });

/** Changes one printed figure of the first table. */
function withFigure(
  input: ReportInput,
  row: string,
  column: string,
  change: (cell: ReportedCellInput) => ReportedCellInput,
): ReportInput {
  const [table, ...others] = input.tables as readonly [ReportedTableInput];
  const rows = table.rows.map((each) =>
    each.id === row && each.cells[column] !== undefined
      ? {
          ...each,
          cells: { ...each.cells, [column]: change(each.cells[column] as ReportedCellInput) },
        }
      : each,
  );
  return { ...input, tables: [{ ...table, rows }, ...others] };
}

/** One unit of the last printed place of a figure. */
const stepOf = (decimals: number): string =>
  (decimals >= 0 ? `0.${"1".padStart(decimals, "0")}` : `${10 ** -decimals}`).replace(
    /^0\.1$/,
    decimals === 0 ? "1" : "0.1",
  );

describe("laws of an audit", () => {
  it("rounding true figures never gives anything but exact and within rounding, one by one and together", () => {
    fc.assert(
      fc.property(anyReport(12), ({ input }) => {
        const { summary, findings, joint } = auditReport(defineReport(input));
        expect([summary.inconsistent, summary.notChecked, findings.length]).toEqual([0, 0, 0]);
        expect(joint.verdict).toBe("consistent");
        expect(summary.exact + summary.withinRounding).toBe(summary.relations);
      }),
    );
  });

  it("one figure changed by more than the tolerance of a relation it is in is always found, and named among those that could be wrong", () => {
    fc.assert(
      fc.property(consistentReport(), fc.nat(), fc.boolean(), ({ input }, pick, up) => {
        const report = defineReport(input);
        const clean = auditReport(report);
        const checked = clean.checks.filter(({ tolerance }) => tolerance !== undefined);
        if (checked.length === 0) return;
        const check = checked[pick % checked.length];
        const figure = report.figures.find(({ address }) => address === check?.target);
        if (check?.tolerance === undefined || figure?.place === undefined) return;
        const { row, column } = figure.place;
        // From the printed difference to beyond the end of what is allowed, in whole steps of the
        // figure.
        const step = toDecimal(stepOf(figure.decimals));
        const end = up
          ? (check.allowed?.most ?? check.tolerance)
          : (check.allowed?.least ?? check.tolerance.negated());
        const steps = end
          .minus(check.difference ?? 0)
          .abs()
          .div(step)
          .floor()
          .plus(1);
        const by = step.times(steps).times(up ? 1 : -1);
        const broken = withFigure(input, row, column, (cell) => ({
          ...cell,
          printed: toDecimal(toDecimal(cell.printed).plus(by)).toFixed(),
        }));
        const audit = auditReport(defineReport(broken));
        expect(audit.checks.find(({ relation }) => relation === check.relation)?.verdict).toBe(
          "inconsistent",
        );
        expect(audit.joint.verdict).toBe("contradictory");
        expect(audit.findings.length).toBeGreaterThan(0);
        const suspects = audit.joint.contradictions.flatMap(({ repairs, otherRepairs }) => [
          ...repairs.map(({ figure: each }) => each),
          ...otherRepairs,
        ]);
        if (audit.joint.contradictions.length === 1) expect(suspects).toContain(figure.address);
      }),
    );
  });

  it("what can be true together can be true one by one", () => {
    const seen = { consistent: 0, failing: 0 };
    fc.assert(
      fc.property(anyReport(12), moves, ({ input }, changes) => {
        const { joint, summary } = auditReport(defineReport(changed(input, changes)));
        if (joint.verdict === "consistent") expect(summary.inconsistent).toBe(0);
        if (summary.inconsistent > 0) expect(joint.verdict).toBe("contradictory");
        seen[summary.inconsistent > 0 ? "failing" : "consistent"] += 1;
      }),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  it("the certificate holds by plain arithmetic: true figures where there are any, impossible sums where there are none", () => {
    const seen = { consistent: 0, contradictory: 0, ratios: 0 };
    fc.assert(
      fc.property(anyReport(8), moves, ({ input }, changes) => {
        const report = defineReport(changed(input, changes));
        const { joint } = auditReport(report);
        if (joint.verdict === "consistent") {
          seen.consistent += 1;
          expect(problemsWithValues(report, joint)).toEqual([]);
        } else {
          seen.contradictory += 1;
          expect(joint.verdict).toBe("contradictory");
          for (const { proof, witness } of joint.contradictions) {
            expect(isImpossible(report, proof)).toBe(true);
            expect([...new Set(proof.map(({ relation }) => relation))].sort()).toEqual(
              [...witness].sort(),
            );
            if (proof.some(({ end }) => end !== undefined)) seen.ratios += 1;
          }
        }
      }),
      { numRuns: Math.max(250, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it("percentages that are stated twice or added up are called right only with figures that show it, and wrong only with a proof; mostly they are decided", () => {
    const seen = { consistent: 0, contradictory: 0, undecided: 0 };
    fc.assert(
      fc.property(tiedReport(6), moves, ({ input }, changes) => {
        const [truth, moved] = [input, changed(input, changes)].map((each) => defineReport(each));
        for (const report of [truth, moved]) {
          if (report === undefined) continue;
          const { joint, summary } = auditReport(report);
          if (joint.verdict === "consistent") expect(problemsWithValues(report, joint)).toEqual([]);
          for (const { proof } of joint.contradictions)
            expect(isImpossible(report, proof)).toBe(true);
          if (summary.inconsistent > 0) expect(joint.verdict).toBe("contradictory");
          if (report === truth) expect(joint.verdict).not.toBe("contradictory");
          if (joint.verdict === "not-decided") expect(joint.undecided).toBe("percentages");
          seen[
            joint.verdict === "not-decided"
              ? "undecided"
              : joint.verdict === "consistent"
                ? "consistent"
                : "contradictory"
          ] += 1;
        }
      }),
    );
    expect(Math.min(seen.consistent, seen.contradictory)).toBeGreaterThan(5);
    expect(seen.undecided).toBeLessThan(seen.consistent);
  });

  it("the order of tables, rows, columns, figures and relations changes nothing", () => {
    fc.assert(
      fc.property(anyReport(8), moves, fc.nat(), ({ input }, changes, seed) => {
        const one = changed(input, changes);
        const mixed = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item, k) => ({ item, key: ((k + 1) * (seed + 7919)) % 104_729 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other: ReportInput = {
          ...one,
          tables: mixed(one.tables ?? []).map((table) => ({
            ...table,
            rows: mixed(table.rows),
            columns: mixed(table.columns),
            relations: mixed(table.relations ?? []),
          })),
          figures: mixed(one.figures ?? []),
          relations: mixed(one.relations ?? []),
        };
        const [a, b] = [one, other].map((each) => auditReport(defineReport(each))) as [
          Audit,
          Audit,
        ];
        const byRelation = (audit: Audit) =>
          new Map(audit.checks.map((check) => [check.relation, check.verdict]));
        expect([...byRelation(b)].sort()).toEqual([...byRelation(a)].sort());
        // The figures without a relation are listed in the order of the document, and they are the
        // same.
        const sorted = ({ summary }: Audit) => ({
          ...summary,
          unrelated: [...summary.unrelated].sort(),
        });
        expect(sorted(b)).toEqual(sorted(a));
        expect(b.joint.verdict).toBe(a.joint.verdict);
        expect(JSON.stringify(b.joint.contradictions)).toBe(JSON.stringify(a.joint.contradictions));
        expect(JSON.stringify(b.joint.needed)).toBe(JSON.stringify(a.joint.needed));
      }),
    );
  });

  it("a table that prints some rows with the other sign says the same, turned where the print is", () => {
    const seen = { findings: 0, causes: 0, turned: 0 };
    fc.assert(
      fc.property(
        consistentReport(8),
        moves,
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (base, changes, turns) => {
          const one = changed(base.input, changes);
          const [table] = one.tables as readonly [ReportedTableInput];
          const isTurned = (row: string): boolean =>
            turns[Number(row.slice(1)) % turns.length] === true;
          const rows = table.rows.map((row) => {
            if (!isTurned(row.id)) return { ...row, flow: "income" as const };
            const cells = Object.entries(
              row.cells as Readonly<Record<string, ReportedCellInput>>,
            ).map(
              ([column, cell]) =>
                [
                  column,
                  { ...cell, printed: toDecimal(cell.printed).negated().toFixed() },
                ] as const,
            );
            return { ...row, flow: "cost" as const, cells: Object.fromEntries(cells) };
          });
          const other: ReportInput = {
            ...one,
            tables: [{ ...table, signs: "all-positive", rows }],
          };
          const [plain, turned] = [one, other].map((each) => auditReport(defineReport(each))) as [
            Audit,
            Audit,
          ];
          const rowOf = (address: string): string => address.split(".")[1] ?? "";
          expect(said(turned, (address) => (isTurned(rowOf(address)) ? "-1" : "1"))).toEqual(
            said(plain, () => "1"),
          );
          seen.findings += plain.findings.length;
          seen.causes += plain.findings.flatMap(({ causes }) => causes).length;
          seen.turned += turned.findings.filter(({ figure }) => isTurned(rowOf(figure))).length;
        },
      ),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it("a document where every figure is exact is right or wrong, and never within rounding", () => {
    fc.assert(
      fc.property(consistentReport(8), ({ input, truth }) => {
        const [table] = input.tables as readonly [ReportedTableInput];
        const rows = table.rows.map((row) => ({
          ...row,
          cells: Object.fromEntries(
            Object.keys(row.cells).map((column) => [
              column,
              { printed: truth.get(`T.${row.id}.${column}`) ?? "", exact: true },
            ]),
          ),
        }));
        const audit = auditReport(defineReport({ ...input, tables: [{ ...table, rows }] }));
        expect(audit.summary.exact).toBe(audit.summary.relations);
        expect(audit.joint.verdict).toBe("consistent");
      }),
    );
  });
});

/**
 * Everything that an audit says in amounts, in result sign: a figure that is printed turned is
 * turned back.
 */
function said(audit: Audit, factorOf: (address: string) => string): unknown {
  const back = (
    address: string,
    amount: { times(by: string): { toFixed(): string } } | undefined,
  ) => (amount === undefined ? undefined : fraction(amount.times(factorOf(address)).toFixed()));
  const ends = (address: string, least: Ratio | undefined, most: Ratio | undefined) => {
    const both = [least, most].map(
      (end) => end && multiply(toFraction(end), fraction(factorOf(address))),
    );
    return factorOf(address) === "1" ? both : both.reverse();
  };
  return {
    checks: audit.checks.map(({ relation, verdict, target, difference, tolerance, allowed }) => [
      relation,
      verdict,
      back(target, difference),
      tolerance?.toFixed(),
      factorOf(target) === "1" || allowed === undefined
        ? [
            back(target, allowed?.least),
            back(target, allowed?.most),
            allowed?.leastIncluded,
            allowed?.mostIncluded,
          ]
        : [
            back(target, allowed.most),
            back(target, allowed.least),
            allowed.mostIncluded,
            allowed.leastIncluded,
          ],
    ]),
    contradictions: audit.joint.contradictions.map(({ witness, certain, needed, repairs }) => [
      witness,
      certain,
      needed && toFraction(needed),
      repairs.map(({ figure, least, most, leastOpen, mostOpen, intended }) => [
        figure,
        ends(figure, least, most),
        factorOf(figure) === "1" ? [leastOpen, mostOpen] : [mostOpen, leastOpen],
        intended
          .map(({ printed, exactly }) => `${show(back(figure, printed) ?? zero)} ${exactly}`)
          .sort(),
      ]),
    ]),
    findings: audit.findings.map(({ figure, verdict, remedy, relations, causes }) => [
      figure,
      verdict,
      remedy,
      relations,
      causes.map(({ kind, figure: of, instead, part, fits }) => [
        kind,
        back(of, instead),
        part,
        fits,
      ]),
    ]),
  };
}

/** Moves some printed figures of the first table by whole steps. */
function changed(input: ReportInput, changes: readonly (readonly [number, number])[]): ReportInput {
  const [table] = input.tables as readonly [ReportedTableInput];
  return changes.reduce((so, [pick, steps]) => {
    const row = table.rows[pick % table.rows.length]?.id ?? "";
    const column = table.columns[Math.floor(pick / 7) % table.columns.length]?.id ?? "";
    return withFigure(so, row, column, (cell) => ({
      ...cell,
      printed: toDecimal(
        toDecimal(cell.printed).plus(toDecimal(stepOf(cell.decimals ?? 0)).times(steps)),
      ).toFixed(),
    }));
  }, input);
}
