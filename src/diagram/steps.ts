/** Steps down one column: how a total comes about from its first part. */
import { toDecimal } from "../amount/index.ts";
import { keysOf } from "../input/index.ts";
import type { PrintedTable } from "../print/index.ts";
import type { Term } from "../table/index.ts";
import type { Diagram, DiagramOptions } from "./diagram.ts";
import { noAmount, noParts, partsOf, stepOf } from "./parts.ts";
import { checkDiagram, printedOf, readDiagramOptions } from "./read-table.ts";
import { type Stage, waterfall } from "./waterfall.ts";
import type { EffectWords } from "./words/index.ts";

/** What a diagram of steps shows. */
export interface StepsDiagramOptions<Row extends string = string, Column extends string = string>
  extends DiagramOptions {
  /** The total that the steps lead to, such as the revised appropriation. */
  readonly total: Row;
  /** The column of the amounts. */
  readonly column: Column;
}

/**
 * Draws how a total comes about: from its first part, one step per further part. For an
 * appropriation: from the original decision, decision by decision, to the revised.
 *
 * Rule: as {@link bridgeDiagram}, down one column: the parts are those that the table says the
 * total is the sum of, in their order.
 * Units and sign: in result sign, up is favourable, in every sign style of the table; digits as
 * printed.
 * Absent and zero: parts that are absent or printed as 0 make no step.
 *
 * @param table - a printed table
 * @param options - total, column, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`,
 * `input.choice` with every problem at once
 * @throws AnslagError `diagram.no-parts` when the row is not a total in that column
 * @throws AnslagError `diagram.no-amount` when the total or its first part has no amount
 * @example From the original to the revised appropriation
 * const grant = {
 *   original: { amount: "469 927" },
 *   adjustments: [{
 *     reference: "STK 1", title: "Jobbpakt", amount: "7 417", decidedOn: "2023-06-14",
 *     kind: "supplement",
 *   }],
 * } as const;
 * const roll = appropriationRoll(grant, {
 *   asOf: "2023-08-31", unit: unitFromName("tkr", "sv"),
 *   title: "Kommunbidrag",
 * });
 * const steps = stepsDiagram(printTable(roll), { total: "revised", column: "amount" });
 * steps.data.values.map(({ to }) => to) // => [469927, 477344, 477344]
 */
export function stepsDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: StepsDiagramOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const read = readDiagramOptions(table, options, KEYS);
  const { total, column } = read.options;
  checkDiagram(table, { rows: [total], columns: [column] }, read);
  return stepsDown(table, read.options, { total, column }, "changes");
}

const KEYS: readonly string[] = /* @__PURE__ */ keysOf<StepsDiagramOptions>({
  total: true,
  column: true,
  title: true,
  width: true,
});

/** Draws the parts of a total down one column; the first part is the beginning. */
export function stepsDown(
  table: PrintedTable,
  options: DiagramOptions,
  { total, column }: { readonly total: string; readonly column: string },
  inWords: EffectWords,
): Diagram {
  const [first, ...terms] = partsOf(table, total, column);
  const printed = printedOf(table);
  const end = (row: string, weight: Term["weight"]): Stage => {
    const amount = printed.amount(row, column) ?? noAmount(row, column);
    return {
      label: printed.rowLabel(row),
      amount: toDecimal(amount.times(weight)),
      text: printed.text(row, column),
    };
  };
  return waterfall(table, options, {
    from: first === undefined ? noParts(total, column) : end(first.id, first.weight),
    to: end(total, 1),
    steps: terms.flatMap((term) => stepOf(printed, term, column)),
    rest: "rounding",
    places: {
      rows: [total, ...(first === undefined ? [] : [first.id]), ...terms.map(({ id }) => id)],
      columns: [column],
    },
    inWords,
  });
}
