/** Implied by the variances of the areas and their explanations: i31 to i34. */
import { parseAmount, toDecimal } from "anslag";
import {
  compositionVariance,
  explanationCoverage,
  grossVariances,
  isMaterial,
} from "anslag/planning";
import { EXPLAIN_ABOVE } from "../../../examples/malmo-2023/tables.ts";
import { at, number, percent, reported, tables, type Values } from "./implied-report.ts";

const { T10 } = tables;

const areas = T10.rows.flatMap(({ id, role }) => (role === "item" ? [id] : []));
const areaVariances = Object.fromEntries(areas.map((id) => [id, at(T10, id, "variance")]));
const material = areas.filter((id) =>
  isMaterial({ variance: areaVariances[id] ?? 0 }, { absolute: EXPLAIN_ABOVE }),
);
const explained = areas.filter((id) => {
  const row = T10.rows.findIndex((each) => each.id === id);
  const cell = T10.cells[row]?.[T10.columns.findIndex((each) => each.id === "explanation")];
  return cell?.kind === "text";
});
// The report rounds each variance by itself, so two of them differ by one from the printed funding
// + forecast.
const printedVariances = reported.tables
  .filter(({ id }) => id === "T10")
  .flatMap(({ rows }) =>
    rows.flatMap(({ id, cells }) => (areas.includes(id) ? [parseAmount(cells.dev ?? "")] : [])),
  );
const gross = grossVariances(printedVariances);
const coverage = explanationCoverage(areaVariances, explained);

export const impliedByExplanations: Values = {
  i31: () => ({
    count: material.length,
    explained,
    missing: material.filter((id) => !explained.includes(id)),
    explainedBelowThreshold: explained.filter((id) => !material.includes(id)),
  }),
  i32: () => [number(gross.favourable), number(gross.unfavourable), number(gross.net)],
  i33: () => [number(coverage.explained), number(coverage.gross), percent(coverage.share, 1)],
  i34: () =>
    percent(
      compositionVariance(
        Object.fromEntries(
          areas.map((id) => [
            id,
            {
              budget: at(T10, id, "funding"),
              outturn: toDecimal(at(T10, id, "forecast").negated()),
            },
          ]),
        ),
      ),
      3,
    ),
};
