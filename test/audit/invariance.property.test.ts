/** Changes of a document that change no outcome: another order, and rows in the other sign. */
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
import { expect, it } from "vitest";
import { fraction, multiply, show, zero } from "../oracle/fraction.ts";
import { toFraction } from "../oracle/joint-proof.ts";
import { mixedReport } from "../oracle/mixed-report.ts";
import { changed, moves } from "../oracle/moved-figures.ts";
import { consistentReport, type RandomReport } from "../oracle/random-report.ts";

/** Sums alone, or every kind of relation between two tables and the text. */
const anyReport = (mostRows: number): fc.Arbitrary<RandomReport> =>
  fc.oneof(consistentReport(mostRows), mixedReport(mostRows));

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
      const [a, b] = [one, other].map((each) => auditReport(defineReport(each))) as [Audit, Audit];
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

it("a table that prints some rows with the other sign says the same, turned in these rows", () => {
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
              [column, { ...cell, printed: toDecimal(cell.printed).negated().toFixed() }] as const,
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
