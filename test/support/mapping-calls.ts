/** Valid mappings of one file: together they have every key that a mapping may have. */
import { byName } from "./by-name.ts";

/** The headings of the file, and its one row. */
export const mappedRow = {
  konto: "5010",
  enhet: "east",
  år: "2023",
  månad: "1",
  period: "3",
  belopp: "-5",
  debet: "1",
  kredit: "",
  sida: "S",
  text: "x",
  läge: "actual",
  tid: "2023-03",
  dag: "2023-04-01",
} as const;

/** The file as CSV. */
export const mappedCsv: string = [Object.keys(mappedRow), Object.values(mappedRow)]
  .map((cells) => cells.join(";"))
  .join("\n");

const columns = (...names: readonly string[]): object => ({ columns: names, separator: "" });
const value = (text: string): object => ({ value: text });

/** The same fields, as values of all rows and as columns put together. */
const asValues = (): object => ({
  line: value("5010"),
  scenario: value("actual"),
  period: value("2023-01"),
  members: byName({ library: value("east") }),
  source: value("ledger"),
  note: value("paid"),
});
const asColumns = (): object => ({
  line: columns("konto"),
  period: { monthOf: ["år", "månad"], order: "day-month", timeZone: "UTC" },
  members: byName({ library: columns("enhet") }),
  source: columns("text", "sida"),
  note: columns("text"),
});

const file = (): object => ({
  separator: ";",
  signs: { opposite: ["cost"] },
  decimalMark: ",",
  minorUnits: 0,
  where: byName({ enhet: ["east", "west"] }),
  booked: { on: "dag", until: "2023-12-31", order: "day-month", timeZone: "UTC" },
  missing: ["", ".."],
  zero: ["-"],
  trim: true,
  footnotes: true,
  groups: "thousands",
  headings: 1,
  passOver: ["blank", { rule: "closing", where: byName({ text: ["closing"] }) }],
  accounts: [
    { prefix: "5", line: "staff" },
    { from: "6000", to: "6999", line: "books" },
    { codes: ["7000"], and: byName({ text: { prefix: "x" } }), line: null },
    { prefix: "8", and: byName({ text: { codes: ["x"] } }), line: null },
  ],
});
const marked = (): object => ({
  amount: "belopp",
  mark: "sida",
  negative: ["S"],
  positive: ["H"],
});

/** Amounts of which a query can make a SELECT each. */
export const queryAmounts = (): readonly object[] => [
  { ...asValues(), amount: { debit: "debet", credit: "kredit" } },
  { ...asColumns(), scenario: columns("läge"), period: columns("tid"), amount: marked() },
  { period: { monthOf: ["år", "månad"] }, amount: "belopp" },
];

/** The mappings. */
export const mappings: readonly object[] = [
  { ...file(), ...asValues(), amount: "belopp" },
  { ...file(), ...asColumns(), scenario: columns("läge"), where: byName({}), amount: marked() },
  {
    ...file(),
    ...asColumns(),
    signs: undefined,
    scenario: value("actual"),
    amount: { debit: "debet", credit: "kredit" },
  },
  {
    ...file(),
    ...asColumns(),
    scenario: value("actual"),
    period: { postingPeriod: "period", closingPeriods: 1 },
    amounts: [
      { ...asValues(), amount: { debit: "debet", credit: "kredit" } },
      { ...asColumns(), amount: marked(), period: { yearOf: "år" } },
      { ...asColumns(), scenario: columns("läge"), period: columns("tid"), amount: "belopp" },
      { period: { monthOf: ["år", "månad"] }, amount: "belopp" },
      { period: { postingPeriod: "period" }, amount: "belopp" },
    ],
  },
  {
    ...file(),
    ...asColumns(),
    scenario: value("actual"),
    period: { yearOf: "år" },
    amount: "belopp",
  },
  {
    ...file(),
    ...asColumns(),
    scenario: value("actual"),
    period: columns("tid"),
    amount: "belopp",
  },
];
