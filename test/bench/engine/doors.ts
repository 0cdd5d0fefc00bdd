/** Text to statements, through each door of text. */
import { amountOf, type FigureSet, parseBook } from "anslag";
import {
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
} from "anslag/ledger";
import * as z from "zod";
import { declared, frame, records, statements, statementsOf } from "./ledger.ts";
import { compare } from "./measure.ts";
import { decimalRollUp } from "./peer-roll-up.ts";

/** Reads the same figures through each door of text. */
export async function benchDoors(count: number): Promise<void> {
  const all = records(count);
  const json = JSON.stringify(all);
  const book = JSON.stringify({ ...declared, figureSets: [{ id: "main", figures: all }] });
  const lines = all.map((each) => JSON.stringify(each)).join("\n");
  const rows = all.map(({ line, scenario, period, members, amount }) =>
    [line, scenario, period, members?.unit, members?.financing, amount].join(","),
  );
  const csv = `line,scenario,period,unit,financing,amount\n${rows.join("\n")}\n`;
  const mapping = {
    line: "line",
    scenario: "scenario",
    period: "period",
    amount: "amount",
    members: { unit: "unit", financing: "financing" },
  } as const;
  const shape = z.array(
    z.strictObject({
      line: z.string(),
      scenario: z.string(),
      period: z.string(),
      amount: z.string(),
      members: z.record(z.string(), z.string()),
    }),
  );
  const totalOf = ([table]: ReturnType<typeof statementsOf>) =>
    amountOf(table, "all" as never, "budget" as never)?.toFixed();
  const total = (set: FigureSet) => totalOf(statements(set));
  const expected = total(figuresFromRecords(frame, all));
  all.length = 0;
  await compare(
    `JSON text of ${count} figures → checked set → statements`,
    count,
    {
      "anslag, JSON": () => total(figuresFromJson(frame, json)),
      "anslag, a whole book": () => totalOf(statementsOf(parseBook(book))),
      "anslag, JSON Lines": () => total(figuresFromJsonLines(frame, lines)),
      "anslag, CSV": () => total(figuresFromCsv(frame, csv, mapping as never)),
      "JSON.parse alone": () => (JSON.parse(json) as unknown[]).length,
      "zod + decimal.js + Map": () => decimalRollUp(shape.parse(JSON.parse(json))),
    },
    (result, name) => {
      if (!name.includes("alone") && result !== expected)
        throw new Error(`${name}: ${result as string}, not ${expected ?? ""}`);
    },
  );
}
