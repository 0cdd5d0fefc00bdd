/** Results by funding as a table: the parts of a board, and which part carries another. */

import { type Decimal, ZERO } from "../../amount/index.ts";
import {
  drawTable,
  type RowSpec,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { CrossSubsidy } from "./funding.ts";

/**
 * Builds the results of the parts of a board, and shows which part carries another.
 *
 * Rule: parts add up to the net result; deficits of self-funded parts = carried + carried by payers
 * + uncovered.
 * Units and sign: the unit you state; result sign. Deficits and what covers them are without sign.
 *
 * @param of - the result of {@link crossSubsidy}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a row for each part, `net`, `carried`, `carriedByPayers`, `uncovered` and
 * `deficits`, and one column `amount`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Malmö 2023
 * const of = crossSubsidy({
 *   board: { funding: "appropriation", result: "3 037" },
 *   office: { funding: "appropriation", result: "3 784" },
 *   shared: { funding: "shared-service", result: "-6 821" },
 * });
 * amountOf(fundingTable(of, { unit: unitFromName("tkr", "sv") }), "carried", "amount") // => 6821
 */
export function fundingTable(of: CrossSubsidy, heading: TableHeading): Table<string, "amount"> {
  const words = wordsFor(of?.parts, heading);
  const reserved = ["net", "carried", "carriedByPayers", "uncovered", "deficits"];
  const parts = rowsByName(Object.keys(of.parts), reserved, (name) => ({
    amount: of.parts[name] ?? ZERO,
  }));
  const row = (id: string, label: string, amount: Decimal): RowSpec => ({
    id,
    label,
    cells: { amount },
  });
  const total = (id: string, label: string, amount: Decimal): RowSpec => ({
    ...row(id, label, amount),
    role: "total",
  });
  return drawTable(heading, {
    title: words.resultsByFunding,
    rows: [
      ...parts,
      total("net", words.result, of.net),
      row("carried", words.carriedByAppropriations, of.carried),
      row("carriedByPayers", words.carriedByPayers, of.carriedByPayers),
      row("uncovered", words.carriedByNobody, of.uncovered),
      total("deficits", words.deficits, of.deficits),
    ],
    columns: [{ id: "amount", label: words.amount }],
    rowSums: {
      net: parts.map(({ id }) => id),
      deficits: ["carried", "carriedByPayers", "uncovered"],
    },
  });
}
