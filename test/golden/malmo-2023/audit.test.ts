/**
 * The audit of the Malmö report, held against verdicts that were computed apart from this code:
 * identity by identity, with gap and tolerance.
 */
import { readFileSync } from "node:fs";
import { type Ratio, roundRatio } from "anslag";
import { auditReport, parseReport, type ReportJson, renderAudit } from "anslag/audit";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

interface Expected {
  readonly identities: readonly {
    readonly id: string;
    readonly target: string;
    readonly verdict: "exact" | "rounding" | "inconsistent";
    readonly printedMinusComputed: number | null;
    readonly tolerance: number | null;
  }[];
  readonly narrative: readonly { readonly id: string; readonly verdict: string }[];
  readonly narrativeChecks: readonly {
    readonly id: string;
    readonly gapTkr: number;
    readonly roundingToleranceTkr: number;
    readonly status: string;
  }[];
  readonly joint: {
    readonly results: readonly {
      readonly system: string;
      readonly identities: number;
      readonly figures: number;
      readonly minimalHalfWidthTkr: number;
      readonly explainedByWholeTkrRounding: boolean;
    }[];
  };
}
interface Reported {
  readonly document: { readonly currency: string };
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly { readonly id: string; readonly cells: Record<string, string> }[];
  }[];
  readonly identities: readonly {
    readonly id: string;
    readonly target: string;
    readonly formula: string;
  }[];
  readonly narrative: readonly {
    readonly id: string;
    readonly printed: string;
    readonly formula: string | null;
  }[];
}

const expected = JSON.parse(read("./expected.json")) as Expected;
const reported = JSON.parse(read("./reported.json")) as Reported;
const json = JSON.parse(read("../../../examples/08-audit/malmo-2023.json")) as ReportJson;
const audit = auditReport(parseReport(json));
const checks = new Map(audit.checks.map((check) => [check.relation, check]));
const verdicts = {
  exact: "exact",
  rounding: "within-rounding",
  inconsistent: "inconsistent",
} as const;
const written = ({ numerator, denominator }: Ratio): string =>
  denominator.equals(1) ? numerator.toFixed() : `${numerator.toFixed()}/${denominator.toFixed()}`;

describe("the audited document equals the printed report", () => {
  it("every amount is in the currency of the report", () => {
    const units = parseReport(json).figures.map(({ unit }) => unit);
    const currencies = units.flatMap((unit) => (unit.kind === "money" ? unit.unit.currency : []));
    expect([...new Set(currencies)]).toEqual([reported.document.currency]);
  });

  it("every figure of every table", () => {
    const ours = (json.tables ?? []).flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.cells).map(([column, cell]) => [
          `${id}.${row.id}.${column}`,
          typeof cell === "object" ? cell.printed : cell,
        ]),
      ),
    );
    const theirs = reported.tables.flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.cells).map(([column, cell]) => [`${id}.${row.id}.${column}`, cell]),
      ),
    );
    expect(ours).toEqual(theirs);
  });

  it("every identity and every figure in the text", () => {
    const own = (json.relations ?? []).filter(({ id = "" }) => id.startsWith("I"));
    expect(
      own.map((rule) => [
        rule.id,
        rule.kind === "sum" ? rule.total : rule.kind === "growth" ? rule.result : "",
      ]),
    ).toEqual(reported.identities.map(({ id, target }) => [id, target]));
    for (const [index, rule] of own.entries()) {
      const formula = reported.identities[index]?.formula ?? "";
      if (rule.kind === "sum")
        expect(
          rule.terms.map((term) => (`${term}`.startsWith("-") ? term : `+${term}`)).join(" "),
        ).toBe(formula);
      else if (rule.kind === "growth")
        expect(`100*(${rule.current}/${rule.prior} - 1)`).toBe(formula);
    }
    expect((json.figures ?? []).map(({ id, printed }) => [id, printed])).toEqual(
      reported.narrative.map(({ id, printed }) => [id, printed.replace("cirka ", "")]),
    );
  });
});

describe("the 117 identities", () => {
  it.each(expected.identities)(
    "$id $target is $verdict",
    ({ id, target, verdict, printedMinusComputed, tolerance }) => {
      const check = checks.get(id);
      expect(check?.target).toBe(target);
      expect(check?.verdict).toBe(verdicts[verdict]);
      if (tolerance === null) return;
      expect(check?.difference?.toNumber()).toBe(printedMinusComputed);
      expect(check?.tolerance?.toNumber()).toBe(tolerance);
    },
  );

  it("101 exact, 15 within rounding, 1 inconsistent, none unchecked", () => {
    const { relations, exact, withinRounding, inconsistent, notChecked } = audit.summary.tables;
    expect([relations, exact, withinRounding, inconsistent, notChecked]).toEqual([
      117, 101, 15, 1, 0,
    ]);
  });
});

describe("the 45 figures in the text", () => {
  it.each(expected.narrative)("$id: $verdict", ({ id, verdict }) => {
    const own = audit.checks.filter(
      ({ target, relation }) => target === id && !relation.startsWith("x"),
    );
    const formula = reported.narrative.find((each) => each.id === id)?.formula;
    expect(own.length).toBe(formula === null ? 0 : 1);
    if (own.length > 0) expect(own[0]?.verdict === "inconsistent").toBe(verdict === "inconsistent");
  });

  it("one of them is inconsistent: n11, rounded twice", () => {
    const failing = audit.checks.filter(
      ({ scope, verdict }) => scope === "text" && verdict === "inconsistent",
    );
    expect(failing.map(({ target }) => target)).toEqual(["n11"]);
    const finding = audit.findings.find(({ figure }) => figure === "n11");
    expect(finding?.causes.map(({ kind, instead }) => `${kind} ${instead}`)).toEqual([
      "double-rounding 1.2",
    ]);
  });

  it.each([
    ["x01", "T1.res.ytd"],
    ["x05", "T5.proj.fc"],
  ])("%s: sums of the text against a table, in different precision", (id, target) => {
    const wanted = expected.narrativeChecks.find((each) => each.id === id);
    const check = checks.get(id);
    expect(check?.target).toBe(target);
    expect([check?.difference?.toNumber(), check?.tolerance?.toNumber()]).toEqual([
      wanted?.gapTkr,
      wanted?.roundingToleranceTkr,
    ]);
    expect(check?.verdict).toBe("within-rounding");
  });

  it("amounts given as causes leave 179 of the shared services' deficit, within rounding", () => {
    const wanted = expected.narrativeChecks.find(({ id }) => id === "x06");
    const [explained] = audit.explained;
    expect([
      explained?.residual?.toNumber(),
      explained?.tolerance?.toNumber(),
      explained?.verdict,
    ]).toEqual([wanted?.gapTkr, wanted?.roundingToleranceTkr, "within-rounding"]);
  });

  it("all eleven variances above 500 tkr are explained, and no other", () => {
    expect(audit.explanations).toEqual([
      {
        table: "T10",
        required: ["b02", "b03", "b04", "b06", "b07", "b09", "b10", "b11", "b12", "b14", "b16"],
        missing: [],
        superfluous: [],
        notJudged: [],
      },
    ]);
  });
});

describe("all relations together", () => {
  it("one wrong total, and one sentence: nothing else", () => {
    expect(audit.findings.map(({ figure, verdict, remedy }) => [figure, verdict, remedy])).toEqual([
      ["T10.sum.fc", "inconsistent", "correct"],
      ["n11", "inconsistent", "correct"],
    ]);
    expect(audit.joint.verdict).toBe("contradictory");
    expect(audit.joint.fewest).toBe(true);
  });

  it("T10.sum.fc is −319 188 or −319 189: it needs 2/3 of a unit, and 1/2 is allowed", () => {
    const [contradiction] = audit.joint.contradictions;
    const [repair] = contradiction?.repairs ?? [];
    expect(contradiction?.repairs.map(({ figure }) => figure)).toEqual(["T10.sum.fc"]);
    expect(repair?.least && written(repair.least)).toBe("-319189");
    expect(repair?.most && written(repair.most)).toBe("-638375/2");
    expect(repair?.intended.map(({ printed, exactly }) => [printed.toFixed(), exactly])).toEqual([
      ["-319188", 2],
      ["-319189", 1],
    ]);
    expect(contradiction?.needed && written(contradiction.needed)).toBe("2/3");
    expect(written(audit.joint.allowed)).toBe("1/2");
    expect(contradiction?.witness).toEqual(["I116"]);
  });

  const tableOf = (address: string): string => address.split(".")[0] ?? "";
  const inside = (tables: readonly string[]) => (id: string, addresses: readonly string[]) =>
    id.startsWith("I") && addresses.every((address) => tables.includes(tableOf(address)));
  const T10 = (address: string): boolean => address.startsWith("T10.");
  const upTo9 = ["T1", "T2", "T3", "T4", "T5", "T7", "T8", "T9"];
  const systems: Readonly<Record<string, (id: string, addresses: readonly string[]) => boolean>> = {
    "T8 alone": inside(["T8"]),
    "T9 alone": inside(["T9"]),
    "T8 and T9 with cross identities": inside(["T8", "T9"]),
    "T1-T9": inside(upTo9),
    "T10 rows only (18 areas)": (id, addresses) =>
      addresses.every((address) => T10(address) && !address.includes(".sum.")) &&
      id.startsWith("I"),
    "T10 columns only": (id, addresses) => inside(["T10"])(id, addresses) && addresses.length > 3,
    "T10 alone, all identities": inside(["T10"]),
    "all tables, all identities": (id) => id.startsWith("I"),
    "all tables, dropping every identity that uses T10.sum.fc": (id, addresses) =>
      id.startsWith("I") && !addresses.includes("T10.sum.fc"),
  };

  it.each(expected.joint.results)(
    "$system: the least distance that satisfies all is $minimalHalfWidthTkr",
    ({ system, identities, figures, minimalHalfWidthTkr, explainedByWholeTkrRounding }) => {
      const relations = (json.relations ?? []).filter(
        (rule) =>
          rule.kind === "sum" &&
          systems[system]?.(rule.id ?? "", [
            rule.total,
            ...rule.terms.map((term) => `${term}`.replace(/^-/, "")),
          ]),
      );
      const { joint } = auditReport(
        parseReport({ title: system, tables: json.tables ?? [], relations } as ReportJson),
      );
      expect([joint.relations, joint.figures]).toEqual([identities, figures]);
      expect(joint.verdict).toBe(explainedByWholeTkrRounding ? "consistent" : "contradictory");
      const { needed } = joint;
      expect(
        needed === undefined ? undefined : roundRatio(needed, { decimals: 4 }).toNumber(),
      ).toBe(minimalHalfWidthTkr);
    },
  );

  it("the whole audit, as a budget officer reads it", async () => {
    await expect(
      `${renderAudit(audit, { list: "differences", language: "sv" })}\n`,
    ).toMatchFileSnapshot("./audit.golden.txt");
  });
});
