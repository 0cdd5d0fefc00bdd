/** What should hold between figures: read, checked for sense, and named. */

import { toDecimal } from "../../amount/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../../input/index.ts";
import { operandsOf, type PlacedRelation } from "../../relation/index.ts";
import type { FigureUnit, ReportedFigure, ReportedRelation } from "./document.ts";
import { readTerms } from "./read-terms.ts";
import type { ReportedRule, ReportedTermInput, ReportedTextFigureInput } from "./report-input.ts";
import type { PlacedRule } from "./table-relations.ts";

/** The rules that a figure in running text states of itself. */
export function textRules(
  figure: ReportedTextFigureInput,
  path: IssuePath,
  issues: Issue[],
): readonly PlacedRule[] {
  const { id: target, sum, growth, change, percent, ratio } = figure;
  return [
    ...(sum === undefined ? [] : [sumRule(target, sum, [...path, "sum"], issues)]),
    ...(growth === undefined ? [] : [{ kind: "growth" as const, target, ...growth }]),
    ...(change === undefined ? [] : [{ kind: "change" as const, target, ...change }]),
    ...(percent === undefined ? [] : [{ kind: "percent" as const, target, ...percent }]),
    ...(ratio === undefined ? [] : [{ kind: "ratio" as const, target, ...ratio }]),
  ];
}

export function sumRule(
  target: string,
  terms: readonly ReportedTermInput[],
  path: IssuePath,
  issues: Issue[],
): PlacedRule {
  const read = readTerms(terms, path, issues);
  return { kind: "sum", target, terms: read.map(({ id, weight }) => ({ figure: id, weight })) };
}

export function documentRule(rule: ReportedRule, path: IssuePath, issues: Issue[]): PlacedRule {
  if (rule.kind === "sum") return sumRule(rule.total, rule.terms, [...path, "terms"], issues);
  if (rule.kind === "same") {
    if (new Set(rule.figures).size < 2) {
      const facts = {
        path: [...path, "figures"],
        expected: "two figures or more",
        received: `${rule.figures.length}`,
      };
      issues.push(makeIssue("report.relation", facts));
    }
    return { kind: "same", target: rule.figures[0] ?? "", figures: [...new Set(rule.figures)] };
  }
  if ("numerator" in rule)
    return { kind: rule.kind, target: rule.result, numerator: rule.numerator, base: rule.base };
  return { kind: rule.kind, target: rule.result, current: rule.current, prior: rule.prior };
}

/** Every figure of a relation, the target first. */
export function figuresOf(rule: PlacedRelation<string>): readonly string[] {
  return [rule.target, ...operandsOf(rule)];
}

/** Whether the figures of a rule exist and can be compared. */
export function checkRule(
  rule: PlacedRule,
  figures: ReadonlyMap<string, ReportedFigure>,
  path: IssuePath,
  issues: Issue[],
): boolean {
  const operands = operandsOf(rule);
  const before = issues.length;
  for (const address of figuresOf(rule)) {
    if (figures.has(address)) continue;
    const expected = "the address of a figure: table.row.column, or the id of a figure in the text";
    issues.push(
      makeIssue("report.unknown-figure", { path, expected, received: describeValue(address) }),
    );
  }
  const isRatio = rule.kind !== "sum" && rule.kind !== "same";
  if (isRatio && operands[0] === operands[1]) {
    const facts = { path, expected: "two different figures", received: describeValue(operands[0]) };
    issues.push(makeIssue("report.relation", facts));
  }
  if (operands.includes(rule.target)) {
    const facts = {
      path,
      expected: "a figure that is no term of itself",
      received: describeValue(rule.target),
    };
    issues.push(makeIssue("report.relation", facts));
  }
  if (issues.length > before) return false;
  const kindOf = (address: string): string => unitKind(figures.get(address)?.unit);
  const compared = isRatio ? operands : [rule.target, ...operands];
  const [first, ...others] = compared.map(kindOf);
  const odd = others.find((kind) => kind !== first);
  if (odd !== undefined) {
    issues.push(
      makeIssue("report.unit-mix", {
        path,
        expected: `figures in ${first} only`,
        received: `one in ${odd}`,
      }),
    );
  }
  if (isRatio && kindOf(rule.target) !== "percent") {
    const facts = {
      path,
      expected: "a percentage as the result",
      received: `one in ${kindOf(rule.target)}`,
    };
    issues.push(makeIssue("report.unit-mix", facts));
  }
  return issues.length === before;
}

function unitKind(unit: FigureUnit | undefined): string {
  if (unit?.kind === "money") return unit.unit.currency;
  return unit?.kind === "count" ? unit.of : "percent";
}

/** Names that do not depend on the order in which relations are given: the target and the kind, numbered where that is not enough. */
export function nameRelations(
  placed: readonly { readonly rule: PlacedRule; readonly id?: string; readonly path: IssuePath }[],
  figures: ReadonlyMap<string, ReportedFigure>,
  issues: Issue[],
): readonly ReportedRelation[] {
  const taken = new Set<string>();
  placed.forEach(({ id, path }) => {
    if (id === undefined) return;
    if (taken.has(id)) {
      const facts = {
        path: [...path, "id"],
        expected: "an id of its own",
        received: describeValue(id),
      };
      issues.push(makeIssue("report.duplicate-id", facts));
    }
    taken.add(id);
  });
  const names = namesFor(
    placed.map(({ rule, id }) => (id === undefined ? rule : undefined)),
    taken,
  );
  return Object.freeze(
    placed.map(({ rule: { origin: _, ...rule }, id }, index): ReportedRelation => {
      const inTables = figuresOf(rule).every(
        (address) => figures.get(address)?.place !== undefined,
      );
      const name = id ?? names[index] ?? "";
      return Object.freeze({
        ...rule,
        id: name,
        title: rule.title ?? "",
        scope: inTables ? "tables" : "text",
      });
    }),
  );
}

/** A name for every rule that is given; of rules with one target and one kind, the numbers follow what they say, not where they stand. */
function namesFor(
  rules: readonly (PlacedRule | undefined)[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const stems = new Map<string, { readonly index: number; readonly content: string }[]>();
  rules.forEach((rule, index) => {
    if (rule === undefined) return;
    const stem = `${rule.target}/${rule.origin?.kind ?? rule.kind}`;
    const weights =
      rule.kind === "sum" ? rule.terms.map(({ weight }) => toDecimal(weight).toFixed()) : [];
    const content = JSON.stringify([operandsOf(rule), weights]);
    const known = stems.get(stem);
    if (known === undefined) stems.set(stem, [{ index, content }]);
    else known.push({ index, content });
  });
  const names = rules.map(() => "");
  for (const [stem, entries] of stems) {
    entries.sort((a, b) =>
      a.content < b.content ? -1 : a.content > b.content ? 1 : a.index - b.index,
    );
    let count = 0;
    for (const { index } of entries) {
      do count += 1;
      while (taken.has(count === 1 ? stem : `${stem}-${count}`));
      names[index] = count === 1 ? stem : `${stem}-${count}`;
    }
  }
  return names;
}
