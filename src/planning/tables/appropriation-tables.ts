/** Appropriations as tables: by head and kind of decision, step by step, after transfers, and from year to year. */

import { type Decimal, totalOf, ZERO } from "../../amount/index.ts";
import type { Book, BookAppropriation } from "../../book/index.ts";
import { flowOf } from "../../chart/index.ts";
import {
  checkKeys,
  describeValue,
  fail,
  type Issue,
  makeIssue,
  oneOf,
  throwIssues,
} from "../../input/index.ts";
import type { Table } from "../../table/index.ts";
import type { Language } from "../../unit/index.ts";
import {
  type AppropriationStep,
  type DecisionReading,
  type PlanYear,
  type RollForward,
  readReading,
  reconcileAppropriation,
  type TransferReview,
} from "../appropriation/index.ts";
import { type DrawnRow, draw, rowIds, type TableHeading } from "./draw.ts";

/** The columns of a ledger: the original appropriation, what decisions of each kind changed, and the revised one. */
export type LedgerColumn =
  | "original"
  | "supplement"
  | "transfer"
  | "carryOver"
  | "technical"
  | "revised";

/**
 * Builds the ledger of appropriations: each head from the first decision to the revised amount, by kind of decision (IPSAS 24: original and final budget).
 *
 * Rule: original + supplements + transfers + carry-overs + technical changes = revised, in every row and in the total. Rows are the appropriations of the book, or the members of one of its dimensions, such as purposes, areas or
 * financing categories; what is for no member of it stands in a row of its own, so that nothing is lost.
 * Units and sign: the unit of the book; funding is +, a cut is −.
 * Absent and zero: a kind without decisions is 0; a member without an appropriation has no row.
 *
 * @param book - the book
 * @param options.line - the line of the appropriations; needed where the book has them on several
 * @param options.scenario - their scenario; needed where the book has them in several
 * @param options.set - their figure set; needed where the book has them in several
 * @param options.by - the dimension whose members are the rows; default one row for each appropriation
 * @param options.asOf - the day up to which decisions count; default the cut-off of the book
 * @param options.dates - count decisions by the day they were taken (default), have effect, or by the month they are booked
 * @param options.title - heading
 * @param options.labels - labels of rows and columns by id; the total is `total`, what is for no member `undivided`
 * @param options.language - language of the labels that are not given; default `"en"`
 * @returns the table
 * @throws AnslagError `figure.unknown-dimension` when the book has no such dimension
 * @throws AnslagError `input.choice` when there are appropriations on several lines, or in several scenarios or sets, and it is not said which; they are not one sum of money
 * @throws AnslagError `calendar.date`, `appropriation.kind` when the day or the dates are none
 * @example Two purposes, and a supplement to one of them
 * const book = defineBook({
 *   title: "Board 2023", unit: { currency: "SEK", scale: "thousand" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "grant", kind: "funding" }] },
 *   dimensions: [{ id: "purpose", members: [{ id: "culture" }, { id: "sports" }] }],
 *   appropriations: [
 *     { id: "c", line: "grant", members: { purpose: "culture" }, original: { amount: 100 } },
 *     { id: "s", line: "grant", members: { purpose: "sports" }, original: { amount: 50 },
 *       adjustments: [{ reference: "D1", title: "Ice rink", amount: 7, decidedOn: "2023-06-01", kind: "supplement" }] },
 *   ],
 *   figureSets: [],
 * });
 * const ledger = appropriationLedger(book, { by: "purpose" });
 * [amountOf(ledger, "sports", "supplement"), amountOf(ledger, "total", "revised")] // => [7, 157]
 */
export function appropriationLedger(
  book: Book,
  options: {
    readonly line?: string;
    readonly scenario?: string;
    readonly set?: string;
    readonly by?: string;
    readonly asOf?: string;
    readonly dates?: DecisionReading;
    readonly title?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly language?: Language;
  } = {},
): Table<string, LedgerColumn> {
  const { by, asOf = book.cutOff, dates = "decision", title, labels, language } = options;
  const issues: Issue[] = [];
  checkKeys(
    options,
    ["line", "scenario", "set", "by", "asOf", "dates", "title", "labels", "language"],
    ["options"],
    issues,
  );
  readReading(dates, ["dates"], issues);
  const chosen = book.appropriations.filter(
    (each) =>
      (options.line === undefined || each.line === options.line) &&
      (options.scenario === undefined || each.scenario === options.scenario) &&
      (options.set === undefined || each.set === options.set),
  );
  for (const key of ["line", "scenario", "set"] as const) {
    const several = [...new Set(chosen.map((each) => each[key]))];
    if (several.length < 2) continue;
    issues.push(
      makeIssue("input.choice", { path: [key], expected: oneOf(several), received: "none" }),
    );
  }
  throwIssues(issues);
  const flow = chosen[0] === undefined ? "funding" : flowOf(book.chart, chosen[0].line);
  const dimension = book.dimensions.find(({ id }) => id === by);
  if (by !== undefined && dimension === undefined) {
    const facts = {
      path: ["by"],
      expected: oneOf(book.dimensions.map(({ id }) => id)),
      received: describeValue(by),
    };
    return fail("figure.unknown-dimension", facts);
  }
  const groups: readonly (readonly [
    id: string,
    label: string,
    of: readonly BookAppropriation[],
  ])[] =
    dimension === undefined
      ? chosen.map((each) => {
          // Appropriations may have one label: then the id tells them apart.
          const isAlone = chosen.filter(({ label }) => label === each.label).length === 1;
          return [each.id, isAlone ? each.label : `${each.label} (${each.id})`, [each]];
        })
      : [
          ...dimension.members.map(
            ({ id, label }) =>
              [id, label, chosen.filter(({ members }) => members[dimension.id] === id)] as const,
          ),
          [
            "undivided",
            "Not divided",
            chosen.filter(({ members }) => members[dimension.id] === undefined),
          ],
        ];
  const filled = groups.filter(([, , of]) => of.length > 0);
  const isRest = ([id, label]: (typeof groups)[number]): boolean =>
    id === "undivided" && label === "Not divided";
  const named = rowIds(
    filled.filter((group) => !isRest(group)).map(([id]) => id),
    ["total", "undivided"],
  );
  const ids = filled.map((group, k) => (isRest(group) ? "undivided" : (named[k] ?? "")));
  const cells = (of: readonly BookAppropriation[]): Readonly<Record<LedgerColumn, Decimal>> => {
    const each = of.map((appropriation) => ledgerOf(appropriation, asOf, dates));
    const sum = (column: LedgerColumn): Decimal => totalOf(each.map((row) => row[column]));
    return {
      original: sum("original"),
      supplement: sum("supplement"),
      transfer: sum("transfer"),
      carryOver: sum("carryOver"),
      technical: sum("technical"),
      revised: sum("revised"),
    };
  };
  return draw(
    {
      unit: book.unit,
      ...(title === undefined ? {} : { title }),
      ...(labels === undefined ? {} : { labels }),
      ...(language === undefined ? {} : { language }),
    },
    {
      title: "Appropriations",
      rows: [
        ...filled.map(
          ([, label, of], k): DrawnRow => ({
            id: ids[k] ?? "",
            ...(ids[k] === "undivided" ? { label } : { name: label }),
            flow,
            cells: cells(of),
          }),
        ),
        { id: "total", label: "Total", role: "total", flow, cells: cells(chosen) },
      ],
      columns: [
        { id: "original", label: "Original" },
        { id: "supplement", label: "Supplements" },
        { id: "transfer", label: "Transfers" },
        { id: "carryOver", label: "Carried over" },
        { id: "technical", label: "Technical" },
        { id: "revised", label: "Revised" },
      ],
      rowSums: { total: ids },
      columnSums: { revised: ["original", "supplement", "transfer", "carryOver", "technical"] },
    },
  );
}

function ledgerOf(
  appropriation: BookAppropriation,
  asOf: string,
  by: DecisionReading,
): Readonly<Record<LedgerColumn, Decimal>> {
  const { original, kinds, final } = reconcileAppropriation(appropriation, { asOf, by });
  return {
    original,
    supplement: kinds.supplement,
    transfer: kinds.transfer,
    carryOver: kinds["carry-over"],
    technical: kinds.technical,
    revised: final,
  };
}

/**
 * Builds the history of an appropriation as a table: every decision, and every one that was revoked or corrected.
 *
 * Rule: original + every step = the appropriation of the day.
 * Units and sign: the unit you state; funding is +, a cut is −.
 *
 * @param steps - what {@link appropriationHistory} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the columns `on` (the day), `change`, and a row for each step
 * @example A supplement in June
 * const jobs = { reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417", decidedOn: "2023-06-14", kind: "supplement" } as const;
 * const steps = appropriationHistory({ original: { amount: "469 927" }, adjustments: [jobs] }, { asOf: "2023-08-31" });
 * amountOf(historyTable(steps, { unit: unitFromName("tkr") }), "revised", "change") // => 477344
 */
export function historyTable(
  steps: readonly AppropriationStep[],
  heading: TableHeading,
): Table<string, "on" | "change"> {
  const ids = rowIds(
    steps.map(({ reference }, k) => (k === 0 ? "original" : (reference ?? `step ${k}`))),
    ["revised"],
  );
  const words = { original: "", decided: "", revoked: " (revoked)", corrected: " (corrected)" };
  const labelOf = ({ reference, title, event }: AppropriationStep): string =>
    `${event === "original" || reference === undefined ? "" : `${reference} `}${title}${words[event]}`;
  return draw(heading, {
    title: "Appropriation, step by step",
    rows: [
      ...steps.map(
        (step, k): DrawnRow => ({
          id: ids[k] ?? "",
          ...(k === 0 ? { label: labelOf(step) } : { name: labelOf(step) }),
          flow: "funding",
          cells: { on: step.on ?? "", change: step.change },
        }),
      ),
      {
        id: "revised",
        label: "Revised appropriation",
        role: "total",
        flow: "funding",
        cells: { on: "", change: steps.at(-1)?.amount ?? ZERO },
      },
    ],
    columns: [
      { id: "on", label: "Decided", measure: "text" },
      { id: "change", label: "Amount" },
    ],
    rowSums: { revised: ids },
  });
}

/**
 * Builds what heads have after transfers.
 *
 * Rule: original + moved = after, in every row; what was moved adds up to 0.
 * Units and sign: the unit you state; + is what a head gets.
 *
 * @param review - what {@link reviewTransfers} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a row for each head and `total`
 * @example A move of 600
 * const review = reviewTransfers({ staff: "8 000", rent: "2 000" }, [{ reference: "D1", decidedOn: "2023-05-02", legs: { staff: "-600", rent: "600" } }]);
 * const table = transferTable(review, { unit: unitFromName("tkr") });
 * [amountOf(table, "rent", "after"), amountOf(table, "total", "moved")] // => [2600, 0]
 */
export function transferTable(
  review: TransferReview,
  heading: TableHeading,
): Table<string, "original" | "moved" | "after"> {
  const { heads, moved } = review;
  const names = Object.keys(heads);
  const ids = rowIds(names, ["total"]);
  const row = (after: Decimal, change: Decimal) => ({
    original: totalOf([after, change.negated()]),
    moved: change,
    after,
  });
  const sum = (of: Readonly<Record<string, Decimal>>): Decimal => totalOf(Object.values(of));
  return draw(heading, {
    title: "Transfers",
    rows: [
      ...names.map((name, k) => ({
        id: ids[k] ?? "",
        name,
        flow: "funding" as const,
        cells: row(heads[name] ?? ZERO, moved[name] ?? ZERO),
      })),
      {
        id: "total",
        label: "Total",
        role: "total",
        flow: "funding",
        cells: row(sum(heads), sum(moved)),
      },
    ],
    columns: [
      { id: "original", label: "Before" },
      { id: "moved", label: "Moved" },
      { id: "after", label: "After" },
    ],
    rowSums: { total: ids },
    columnSums: { after: ["original", "moved"] },
  });
}

/**
 * Builds the steps from this year's appropriation to the base of the next.
 *
 * Rule: revised + one-offs taken back + full-year effect + transfers = before indexation; + indexation = base.
 * Units and sign: the unit you state; funding is +.
 *
 * @param rolled - what {@link rollForward} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a row for each step and one column `amount`
 * @example Two percent more
 * const rolled = rollForward({ revised: "1 000", indexation: { all: { weight: 100, change: 2 } } });
 * amountOf(rollForwardTable(rolled, { unit: unitFromName("tkr") }), "base", "amount") // => 1020
 */
export function rollForwardTable(
  rolled: RollForward,
  heading: TableHeading,
): Table<string, "amount"> {
  const row = (
    id: keyof RollForward,
    label: string,
    role: "item" | "total" = "item",
  ): DrawnRow => ({
    id,
    label,
    role,
    flow: "funding",
    cells: { amount: rolled[id] },
  });
  return draw(heading, {
    title: "Next year's base",
    rows: [
      row("revised", "Revised appropriation"),
      row("oneOffs", "One-offs that fall away"),
      row("fullYear", "Full-year effect"),
      row("transfers", "Transfers"),
      row("beforeIndexation", "Before indexation", "total"),
      { ...row("indexation", "Indexation"), more: `, ${rolled.index.toFixed()} %` },
      row("base", "Base", "total"),
    ],
    columns: [{ id: "amount", label: "Amount" }],
    rowSums: {
      beforeIndexation: ["revised", "oneOffs", "fullYear", "transfers"],
      base: ["beforeIndexation", "indexation"],
    },
  });
}

/**
 * Builds a plan of several years, a column for each.
 *
 * Rule: every column adds up from the appropriation of the year before to that of the year.
 * Units and sign: the unit you state; funding is +.
 *
 * @param plan - what {@link planYears} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a column for each year, named `y2024` and so on
 * @example Two years
 * const plan = planYears({ revised: 100 }, [{ year: 2024, oneOffs: { jubilee: 5 } }, { year: 2025 }]);
 * amountOf(planTable(plan, { unit: unitFromName("tkr") }), "oneOffsEnded", "y2025") // => -5
 */
export function planTable(
  plan: readonly PlanYear[],
  heading: TableHeading,
): Table<string, `y${number}`> {
  const column = (year: number): `y${number}` => `y${year}`;
  const row = (
    id: string,
    label: string,
    of: (year: PlanYear) => Decimal,
    role: "item" | "total" = "item",
  ): DrawnRow => ({
    id,
    label,
    role,
    flow: "funding",
    cells: Object.fromEntries(plan.map((each) => [column(each.year), of(each)])),
  });
  return draw(heading, {
    title: "Plan",
    rows: [
      row("opening", "Appropriation of the year before", ({ from }) => from.revised),
      row("oneOffsEnded", "One-offs that fall away", ({ from }) => from.oneOffs),
      row("fullYear", "Full-year effect", ({ from }) => from.fullYear),
      row("transfers", "Transfers", ({ from }) => from.transfers),
      row("indexation", "Indexation", ({ from }) => from.indexation),
      row("base", "Base", ({ from }) => from.base, "total"),
      row("granted", "Granted", ({ granted }) => granted),
      row("oneOffs", "Granted for the year only", ({ oneOffs }) => oneOffs),
      row("appropriation", "Appropriation", ({ appropriation }) => appropriation, "total"),
    ],
    columns: plan.map(({ year }) => ({ id: column(year), label: `${year}` })),
    rowSums: {
      base: ["opening", "oneOffsEnded", "fullYear", "transfers", "indexation"],
      appropriation: ["base", "granted", "oneOffs"],
    },
  });
}
