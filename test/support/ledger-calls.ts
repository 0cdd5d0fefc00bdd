/** A valid call of every function of ledgers. */
import { budgetForm } from "anslag/xlsx";
import { asWorkbook } from "./as-workbook.ts";
import { byName } from "./by-name.ts";
import { everything as anslag } from "./doors.ts";
import { library } from "./library.ts";
import { mappedCsv, mappedRow, mappings, queryAmounts } from "./mapping-calls.ts";
import { sieCalls } from "./sie-calls.ts";

const query = {
  dialect: "duckdb",
  from: "ledger",
  line: "line",
  scenario: { value: "actual" },
  amount: "amount",
};

/** The arguments of a valid call, by the name of the function. */
export const ledgerCalls: Readonly<Record<string, readonly unknown[]>> = {
  decodeText: [Uint8Array.of(65), { encoding: "utf-8" }],
  budgetForm: [
    library,
    {
      scenario: "budget",
      members: [byName({ library: "east" })],
      periods: ["2023-01/2023-12"],
      lines: ["staff"],
      set: "all",
      decimals: 1,
      signs: { opposite: ["cost"], variance: "favourable", negative: "minus" },
    },
  ],
  readBudgetForm: [
    library,
    asWorkbook(budgetForm(library, { scenario: "budget", periods: ["2023-01/2023-12"] })),
  ],
  sheetRows: [Object.freeze({ name: "Budget", rows: Object.freeze([]) })],
  encodeText: ["A", { encoding: "cp437" }],
  figureQuery: [
    {
      ...query,
      from: ["ledger", "postings"],
      line: { value: "staff" },
      scenario: { value: "actual" },
      period: { monthOf: "booked" },
      members: byName({ library: { value: "east" } }),
      where: byName({ company: ["0100"] }),
      source: { value: "ledger" },
      note: { value: "paid" },
    },
  ],
  figuresFromArrays: [
    library,
    {
      line: ["staff"],
      scenario: ["actual"],
      period: ["2023-01"],
      amount: [1],
      members: byName({ library: ["east"] }),
      source: ["ledger"],
      note: ["paid"],
    },
    {},
  ],
  figuresFromCsv: [library, mappedCsv, mappings[0], {}],
  figuresFromJson: [
    library,
    '[{"line":"staff","scenario":"actual","period":"2023-01","amount":1}]',
    {},
  ],
  figuresFromJsonLines: [
    library,
    '{"line":"staff","scenario":"actual","period":"2023-01","amount":1}',
    {},
  ],
  figuresFromQuery: [
    library,
    anslag.figureQuery(query as never),
    [
      {
        line: "staff",
        scenario: "actual",
        period: "2023-01",
        amount: "-1",
        type: "DECIMAL(18,2)",
        missing: 0,
      },
    ],
    {},
  ],
  suggestMapping: [library, ["konto", "belopp"], [["staff", "-1"]]],
  readLedger: [
    library,
    { csv: mappedCsv },
    mappings[0],
    {
      file: "ledger.csv",
      refused: "list",
      encoding: "utf-8",
      controls: [
        {
          id: "all",
          amount: "-5",
          figures: { lines: ["staff"], members: byName({ library: "east" }) },
        },
      ],
    },
  ],
  figuresFromRecords: [
    library,
    [{ line: "staff", scenario: "actual", period: "2023-01", amount: 1 }],
    {},
  ],
  mapAccounts: [
    [
      { from: "5000", to: "5099", line: "premises", and: byName({ object: { codes: ["1"] } }) },
      { codes: ["1930"], line: null },
      { prefix: "6", line: "other" },
    ],
    [{ account: "5010", and: byName({ object: "1" }), amount: 1 }],
  ],
  chartFromCodes: [
    {
      codes: [{ code: "5010", label: byName({ en: "Rent" }), parent: "50", amount: 1 }],
      by: "parent",
      kinds: [
        { from: "5000", to: "5999", line: "cost" },
        { codes: ["3010"], line: "income" },
      ],
      levels: ["group"],
      language: "en",
      order: "rows",
    },
  ],
  ...sieCalls,
};

const json = JSON.stringify(mappedRow);

/** Every way to read records by a mapping. */
const mappedCalls = (mapping: object): readonly (readonly [string, readonly unknown[]])[] => [
  ["figuresFromCsv", [library, mappedCsv, mapping, {}]],
  ["readLedger", [library, { csv: mappedCsv }, mapping, {}]],
  ["readLedger", [library, { json: `[${json}]` }, mapping, {}]],
  ["readLedger", [library, { jsonLines: json }, mapping, {}]],
];

/** Every query of a mapping that a query can follow. */
const queryCalls = mappings
  .filter((mapping) => !/yearOf|postingPeriod/.test(JSON.stringify(mapping)))
  .flatMap((mapping) => {
    const { order: _, ...period } = (mapping as { readonly period: object }).period as {
      readonly order?: string;
    };
    const given = {
      ...query,
      amount: undefined,
      ...mapping,
      booked: { on: "dag", until: "2023-12-31", timeZone: "UTC" },
      period,
      passOver: [],
    };
    const several = {
      period: undefined,
      amount: undefined,
      signs: undefined,
      amounts: queryAmounts(),
    };
    return [given, { ...given, ...several }].map((each) => ["figureQuery", [each]] as const);
  });

/** Further calls, with the keys of a mapping that cannot stand beside one another. */
export const moreLedgerCalls: readonly (readonly [string, readonly unknown[]])[] = [
  ["chartFromCodes", [{ codes: [{ code: "5010" }], by: { lengths: [4] }, kinds: "cost" }]],
  ["chartFromCodes", [{ codes: [{ code: "5.1" }], by: { separator: "." } }]],
  [
    "mapAccounts",
    [[{ prefix: "4.1", separator: ".", line: "premises" }], [{ account: "4.1.3", amount: 1 }]],
  ],
  ...mappings.flatMap(mappedCalls),
  ...queryCalls,
  ...[
    { records: [byName({ ...mappedRow })] },
    { json: `[${json}]` },
    { jsonLines: [json] },
    { csv: [mappedCsv] },
    { arrays: byName(Object.fromEntries(Object.entries(mappedRow).map(([k, v]) => [k, [v]]))) },
    { cells: [Object.keys(mappedRow), Object.values(mappedRow)] },
  ].map((source) => ["readLedger", [library, source, mappings[0], {}]] as const),
];
