/** The laws of an audit, over random documents of any tree, any columns and any mixture of precisions. */
import {
  type Audit,
  auditReport,
  defineReport,
  type ReportedCellInput,
  type ReportedDocument,
  type ReportedTableInput,
  type ReportInput,
  toDecimal,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, type Fraction, fraction, multiply, negate, show, zero } from "../oracle/fraction.ts";
import { consistentReport } from "../oracle/random-report.ts";

const fractionOf = ({
  numerator,
  denominator,
}: {
  numerator: { toFixed(): string };
  denominator: { toFixed(): string };
}): Fraction => {
  const [top, bottom] = [fraction(numerator.toFixed()), fraction(denominator.toFixed())];
  return { top: top.top * bottom.bottom, bottom: top.bottom * bottom.top };
};

/** Changes one printed figure of the only table. */
function withFigure(
  input: ReportInput,
  row: string,
  column: string,
  change: (cell: ReportedCellInput) => ReportedCellInput,
): ReportInput {
  const [table] = input.tables as readonly [ReportedTableInput];
  const rows = table.rows.map((each) =>
    each.id === row
      ? { ...each, cells: { ...each.cells, [column]: change(each.cells[column] as ReportedCellInput) } }
      : each,
  );
  return { ...input, tables: [{ ...table, rows }] };
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
      fc.property(consistentReport(), ({ input }) => {
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
        // From the printed difference to beyond the end of what is allowed, in whole steps of the figure.
        const step = toDecimal(stepOf(figure.decimals));
        const end = up ? (check.allowed?.most ?? check.tolerance) : (check.allowed?.least ?? check.tolerance.negated());
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
        expect(audit.checks.find(({ relation }) => relation === check.relation)?.verdict).toBe("inconsistent");
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
    fc.assert(
      fc.property(
        consistentReport(),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: -3, max: 3 })), { maxLength: 3 }),
        ({ input }, changes) => {
          const audit = auditReport(defineReport(changed(input, changes)));
          if (audit.joint.verdict === "consistent") expect(audit.summary.inconsistent).toBe(0);
          if (audit.summary.inconsistent > 0) expect(audit.joint.verdict).toBe("contradictory");
        },
      ),
    );
  });

  it("the certificate holds by plain arithmetic: true figures where there are any, a contradictory sum where there are none", () => {
    fc.assert(
      fc.property(
        consistentReport(8),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: -3, max: 3 })), { maxLength: 3 }),
        ({ input }, changes) => {
          const report = defineReport(changed(input, changes));
          const { joint } = auditReport(report);
          if (joint.verdict === "consistent") expect(problemsWithValues(report, joint)).toEqual([]);
          else
            for (const { proof } of joint.contradictions)
              if (joint.contradictions.length === 1) expect(excludesZero(report, proof)).toBe(true);
        },
      ),
    );
  });

  it("the order of rows, columns and relations changes nothing", () => {
    fc.assert(
      fc.property(
        consistentReport(8),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: -4, max: 4 })), { maxLength: 3 }),
        fc.nat(),
        ({ input }, changes, seed) => {
          const one = changed(input, changes);
          const [table] = one.tables as readonly [ReportedTableInput];
          const mixed = <Item>(items: readonly Item[]): Item[] =>
            items
              .map((item, k) => ({ item, key: ((k + 1) * (seed + 7919)) % 104_729 }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const other: ReportInput = {
            ...one,
            tables: [
              {
                ...table,
                rows: mixed(table.rows),
                columns: mixed(table.columns),
                relations: mixed(table.relations ?? []),
              },
            ],
          };
          const [a, b] = [one, other].map((each) => auditReport(defineReport(each))) as [Audit, Audit];
          const byRelation = (audit: Audit) => new Map(audit.checks.map((check) => [check.relation, check.verdict]));
          expect([...byRelation(b)].sort()).toEqual([...byRelation(a)].sort());
          // The figures without a relation are listed in the order of the document, and they are the same.
          const sorted = ({ summary }: Audit) => ({ ...summary, unrelated: [...summary.unrelated].sort() });
          expect(sorted(b)).toEqual(sorted(a));
          expect(b.joint.verdict).toBe(a.joint.verdict);
          expect(JSON.stringify(b.joint.contradictions)).toBe(JSON.stringify(a.joint.contradictions));
          expect(JSON.stringify(b.joint.needed)).toBe(JSON.stringify(a.joint.needed));
        },
      ),
    );
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

/** Moves some printed figures by whole steps. */
function changed(input: ReportInput, changes: readonly (readonly [number, number])[]): ReportInput {
  const [table] = input.tables as readonly [ReportedTableInput];
  return changes.reduce((so, [pick, steps]) => {
    const row = table.rows[pick % table.rows.length]?.id ?? "";
    const column = table.columns[Math.floor(pick / 7) % table.columns.length]?.id ?? "";
    return withFigure(so, row, column, (cell) => ({
      ...cell,
      printed: toDecimal(toDecimal(cell.printed).plus(toDecimal(stepOf(cell.decimals ?? 0)).times(steps))).toFixed(),
    }));
  }, input);
}

/** What is wrong with a set of true figures: one outside its interval, or a relation that it does not satisfy. */
function problemsWithValues(
  { figures, relations, rounding }: ReportedDocument,
  joint: Audit["joint"],
): readonly string[] {
  const value = (address: string): Fraction => {
    const ratio = joint.values[address];
    return ratio === undefined ? zero : fractionOf(ratio);
  };
  const outside = figures.flatMap(({ address, amount, decimals }) => {
    if (joint.values[address] === undefined || amount === undefined) return [];
    const [printed, step] = [fraction(amount.toFixed()), fraction(stepOf(decimals))];
    const away = add(value(address), negate(printed));
    const sign = Math.sign(compare(printed, zero));
    const twice = multiply({ top: 2n, bottom: 1n }, away);
    const fits =
      rounding === "nearest"
        ? compare(twice, step) <= 0 && compare(negate(twice), step) <= 0
        : compare(away, step) < 0 && compare(negate(away), step) < 0 && sign * compare(away, zero) >= 0;
    return fits ? [] : [`${address} is ${show(value(address))}`];
  });
  const broken = relations.flatMap((relation) => {
    if (relation.kind !== "sum") return [];
    const sum = relation.terms.reduce(
      (so, { figure, weight }) => add(so, multiply(fraction(weight.toFixed()), value(figure))),
      zero,
    );
    return compare(sum, value(relation.target)) === 0 ? [] : [relation.id];
  });
  return [...outside, ...broken];
}

/** Whether the weighted sum of the relations of a proof is impossible: its terms, each within its interval, cannot add up to 0. */
function excludesZero(
  { figures, relations, rounding }: ReportedDocument,
  proof: Audit["joint"]["contradictions"][number]["proof"],
): boolean {
  const weights = new Map<string, Fraction>();
  for (const { relation: id, multiplier } of proof) {
    const relation = relations.find((each) => each.id === id);
    if (relation?.kind !== "sum") throw new Error("only sums here");
    const factor = fractionOf(multiplier);
    for (const [address, weight] of [
      [relation.target, fraction("-1")],
      ...relation.terms.map((term) => [term.figure, fraction(term.weight.toFixed())] as const),
    ] as const)
      weights.set(address, add(weights.get(address) ?? zero, multiply(factor, weight)));
  }
  let [least, most, leastOpen, mostOpen]: [Fraction, Fraction, boolean, boolean] = [zero, zero, false, false];
  for (const [address, weight] of weights) {
    const figure = figures.find((each) => each.address === address);
    if (figure?.amount === undefined || compare(weight, zero) === 0) continue;
    const [printed, step] = [fraction(figure.amount.toFixed()), fraction(stepOf(figure.decimals))];
    const half = multiply(step, { top: 1n, bottom: 2n });
    const sign = compare(printed, zero);
    const nearest = rounding === "nearest";
    const low = nearest ? add(printed, negate(half)) : sign > 0 ? printed : add(printed, negate(step));
    const high = nearest ? add(printed, half) : sign < 0 ? printed : add(printed, step);
    const [lowOpen, highOpen] = nearest ? [false, false] : [sign <= 0, sign >= 0];
    const up = compare(weight, zero) > 0;
    least = add(least, multiply(weight, up ? low : high));
    most = add(most, multiply(weight, up ? high : low));
    leastOpen ||= up ? lowOpen : highOpen;
    mostOpen ||= up ? highOpen : lowOpen;
  }
  const above = compare(least, zero);
  const below = compare(most, zero);
  return above > 0 || below < 0 || (above === 0 && leastOpen) || (below === 0 && mostOpen);
}
