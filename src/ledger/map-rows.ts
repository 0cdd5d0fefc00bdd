/** Rows of cells on their way to figures, by a mapping: the one mapper behind every door. */

import { digitsOfInput, MOST_DECIMALS, toDecimal, ZERO } from "../amount/index.ts";
import { readFigure } from "../book/index.ts";
import type { Period } from "../calendar/index.ts";
import {
  addValues,
  clearRow,
  pushMember,
  pushRemark,
  REMARK_KEYS,
  type RowValues,
} from "../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue, wrongType } from "../input/index.ts";
import { countAccount } from "./accounts.ts";
import { amountIn } from "./cell-amount.ts";
import type { Cells } from "./cells.ts";
import { readUnusual, report } from "./door.ts";
import {
  COMBINED,
  CONSTANT,
  type FigurePlan,
  labelOf,
  MISSING,
  missingAmount,
  type Place,
  TOTAL_ROWS,
} from "./mapping/index.ts";
import {
  hasUnknownRows,
  passOver,
  type RowMapper,
  reportUndated,
  rowRuleOf,
} from "./row-mapper.ts";
import { countAmount, countDigits, countTotal } from "./total-rows.ts";

/** Reads a row of cells; `number` is its number in the file. */
export function mapRow(mapper: RowMapper, cells: Cells, number: number): void {
  mapper.tally.rows += 1;
  if (mapper.hasRules) {
    const rule = rowRuleOf(mapper, cells);
    if (rule === null) reportUndated(mapper, cells, number);
    if (rule === TOTAL_ROWS) readTotals(mapper, cells, number);
    if (typeof rule === "string") passOver(mapper, rule);
    if (rule !== undefined) return;
  }
  const { plans } = mapper;
  for (let k = 0; k < plans.length; k += 1) {
    const plan = plans[k];
    if (plan !== undefined) mapFigure(mapper, cells, plan, number);
  }
}

/** Compares the totals that a row states with the rows beside it. */
function readTotals(mapper: RowMapper, cells: Cells, row: number): void {
  const { totals, rules, plans } = mapper;
  if (totals === undefined || rules === undefined) return;
  const label = labelOf(rules, cells.width(), (column) => cells.text(column).trim());
  const isOpen = hasUnknownRows(mapper);
  for (const plan of plans) {
    const stated = amountIn(mapper, cells, plan, [], []);
    if (typeof stated !== "object") continue;
    const column = mapper.headings[plan.amount.column] ?? "";
    countTotal(totals, plan.index, { row, label, column, stated }, isOpen);
  }
}

/** Reads one figure of a row: quickly where it is ordinary. */
function mapFigure(mapper: RowMapper, cells: Cells, plan: FigurePlan, number: number): void {
  const { row, style } = mapper;
  const line = fillRow(mapper, cells, plan);
  if (
    typeof line === "string" &&
    // The amounts of an account that rules miss are added up.
    mapper.account?.sum === undefined &&
    mapper.isQuick &&
    plan.amount.isPlain &&
    !mapper.isPeriodWrong &&
    cells.broken < 0 &&
    cells.digits(plan.amount.column, row, style.mark)
  ) {
    row.decimals += style.minorUnits;
    const isTurned = mapper.opposite.has(line);
    if (isTurned) row.coefficient = 0 - row.coefficient;
    if (row.decimals <= MOST_DECIMALS && addValues(mapper.door.rows, row)) {
      if (mapper.account !== undefined) mapper.account.count += 1;
      countSign(mapper, line, row.coefficient);
      if (mapper.totals !== undefined)
        countDigits(mapper.totals, plan.index, row, row.scenario, isTurned);
      return;
    }
  }
  mapSlowly(mapper, cells, plan, line, number);
}

/** Counts the signs of costs, where the mapping does not say which signs the file has. */
function countSign(mapper: RowMapper, line: string, coefficient: number): void {
  const { costs, tally } = mapper;
  if (costs === undefined || coefficient === 0 || !costs.has(line)) return;
  if (coefficient > 0) tally.positiveCosts += 1;
  else tally.negativeCosts += 1;
}

/**
 * Fills the row with everything but the amount. Returns the line: `null` if its account belongs to
 * no line, `undefined` if the account is not mapped.
 */
function fillRow(mapper: RowMapper, cells: Cells, plan: FigurePlan): string | null | undefined {
  const { row } = mapper;
  cells.broken = -1;
  clearRow(row);
  row.line = textIn(mapper, cells, plan.line);
  row.scenario = textIn(mapper, cells, plan.scenario);
  fillPeriod(mapper, cells, plan);
  const { members, remarks } = plan;
  for (let k = 0; k < members.length; k += 1) {
    const named = members[k];
    if (named === undefined) continue;
    const member = textIn(mapper, cells, named[1]);
    if (member !== "") pushMember(row, named[0], member);
  }
  for (let k = 0; k < remarks.length; k += 1) {
    const place = remarks[k];
    const text = place === undefined ? "" : textIn(mapper, cells, place);
    if (text !== "") pushRemark(row, k, text);
  }
  return mapper.accounts === undefined ? row.line : lineOf(mapper, cells);
}

function textIn(mapper: RowMapper, cells: Cells, place: Place): string {
  const { column } = place;
  if (column === CONSTANT) return place.value;
  const text = column === COMBINED ? textsIn(cells, place) : cells.text(column);
  return mapper.style.trim ? text.trim() : text;
}

/** The texts of several columns, put together. */
function textsIn(cells: Cells, { parts, separator }: Place): string {
  return parts.map((part) => cells.text(part).trim()).join(separator);
}

/** The line of the account that stands in the row; the row then has that line. */
function lineOf(mapper: RowMapper, cells: Cells): string | null | undefined {
  const { row, accounts, accountColumns } = mapper;
  if (accounts === undefined) return row.line;
  let and: Record<string, string> | undefined;
  for (const [k, column] of accountColumns.entries()) {
    and ??= {};
    and[accounts.names[k] ?? ""] = cells.text(column).trim();
  }
  const entry = accounts.entryOf(row.line, and);
  mapper.account = entry;
  if (typeof entry.line === "string") row.line = entry.line;
  return entry.line;
}

/** Fills the period: as it is, or as months of the date, year or posting period in its column. */
function fillPeriod(mapper: RowMapper, cells: Cells, { period, readPeriod }: FigurePlan): void {
  const { row } = mapper;
  mapper.isPeriodWrong = false;
  const text = textIn(mapper, cells, period);
  if (text === "") return;
  if (readPeriod === undefined) row.period = text;
  else {
    const read = readPeriod(text.trim(), yearIn(mapper, row.scenario));
    if (read === undefined) mapper.isPeriodWrong = true;
    else row.period = read;
  }
}

/** The first fiscal year of a scenario; `undefined` if the scenario is unknown. */
function yearIn({ door: { frame }, years }: RowMapper, id: string): Period | undefined {
  if (!years.has(id)) {
    const scenario = frame.names.scenarios.get(id);
    years.set(id, scenario === undefined ? undefined : frame.yearsOf(scenario)[0]);
  }
  return years.get(id);
}

/** Reads a figure that is not ordinary: its amount as people write it, and all its problems. */
function mapSlowly(
  mapper: RowMapper,
  cells: Cells,
  plan: FigurePlan,
  line: string | null | undefined,
  number: number,
): void {
  const { door, row, tally } = mapper;
  const path: IssuePath = [...mapper.path, number, ...plan.path];
  const found: Issue[] = [];
  const read = amountIn(mapper, cells, plan, [...path, "amount"], found);
  if (read === MISSING) {
    tally.missing += 1;
    return;
  }
  if (mapper.totals !== undefined && read !== undefined) {
    const isTurned = line != null && mapper.opposite.has(line);
    countAmount(mapper.totals, plan.index, read, row.scenario, isTurned);
  }
  if (line === null) {
    if (mapper.account !== undefined) countAccount(mapper.account, read ?? ZERO);
    tally.withoutLine += 1;
    return;
  }
  if (read === undefined && found.length === 0) found.push(missingAmount([...path, "amount"]));
  if (cells.broken >= 0)
    found.push(
      wrongType(
        [...path, mapper.headings[cells.broken] ?? cells.broken],
        "a text",
        cells.value(cells.broken),
      ),
    );
  if (mapper.isPeriodWrong) found.push(wrongPeriod(mapper, cells, plan, path));
  if (mapper.account !== undefined && found.length === 0) {
    countAccount(mapper.account, read ?? ZERO);
    // What rules miss is reported when all rows have come.
    if (line === undefined) return;
  }
  // Debits and credits say the sign by themselves.
  const isSigned = plan.amount.credit < 0;
  const isTurned = isSigned && line !== undefined && mapper.opposite.has(line);
  const amount = read !== undefined && isTurned ? toDecimal(read.negated()) : read;
  if (found.length === 0 && digitsOfInput(amount, row) && addValues(door.rows, row)) {
    if (isSigned) countSign(mapper, row.line, row.coefficient);
    return;
  }
  const figure = { ...objectOf(row), amount };
  if (found.length === 0) {
    if (readUnusual(door, figure, path) && isSigned)
      countSign(mapper, row.line, amount?.comparedTo(0) ?? 0);
    return;
  }
  const others: Issue[] = [];
  if (line !== undefined) readFigure({ ...figure, amount: 0 }, door.frame, path, others);
  report(door, [...others, ...found]);
}

function wrongPeriod(mapper: RowMapper, cells: Cells, plan: FigurePlan, path: IssuePath): Issue {
  const facts = {
    path: [...path, "period"],
    expected: "a date, year or posting period as the mapping says; a timeZone for times",
    received: describeValue(textIn(mapper, cells, plan.period)),
  };
  return makeIssue("calendar.period", facts);
}

/** The row as an object, without its amount. */
function objectOf(row: RowValues): Record<string, unknown> {
  const { line, scenario, period } = row;
  const members = Array.from({ length: row.memberCount }, (_, k) => [
    row.members[2 * k] ?? "",
    row.members[2 * k + 1] ?? "",
  ]);
  const remarks = Array.from({ length: row.remarkCount }, (_, k) => [
    REMARK_KEYS[row.remarks[k] ?? -1] ?? "",
    row.remarkTexts[k] ?? "",
  ]);
  return {
    line,
    scenario,
    period,
    members: Object.fromEntries(members),
    ...Object.fromEntries(remarks),
  };
}
