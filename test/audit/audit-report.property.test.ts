/**
 * The laws of an audit, over random documents of any tree, any columns and any mixture of
 * precisions.
 */
import { toDecimal } from "anslag";
import { auditReport, defineReport, type ReportedTableInput } from "anslag/audit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isImpossible, problemsWithValues } from "../oracle/joint-proof.ts";
import { mixedReport, tiedReport } from "../oracle/mixed-report.ts";
import { changed, moves, stepOf, withFigure } from "../oracle/moved-figures.ts";
import { consistentReport, type RandomReport } from "../oracle/random-report.ts";

/** Sums alone, or every kind of relation between two tables and the text. */
const anyReport = (mostRows: number): fc.Arbitrary<RandomReport> =>
  fc.oneof(consistentReport(mostRows), mixedReport(mostRows));

it("rounded true figures are exact or within rounding, one by one and together", () => {
  fc.assert(
    fc.property(anyReport(12), ({ input }) => {
      const { summary, findings, joint } = auditReport(defineReport(input));
      expect([summary.inconsistent, summary.notChecked, findings.length]).toEqual([0, 0, 0]);
      expect(joint.verdict).toBe("consistent");
      expect(summary.exact + summary.withinRounding).toBe(summary.relations);
    }),
  );
});

it("one figure that moves beyond the tolerance of its relation is found and named", () => {
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

it("the certificate holds by plain arithmetic: true figures, or sums that are impossible", () => {
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

it("percentages in sums are right only with figures, and wrong only with a proof", () => {
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
