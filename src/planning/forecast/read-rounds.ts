/** The forecasts made during a year, as they are written down, and how they are read. */

import { type AmountInput, type Decimal, ZERO } from "../../amount/index.ts";
import { type FiscalYear, type IsoDate, readDate, readFiscalYear } from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  oneOf,
  readArguments,
  requireEntries,
} from "../../input/index.ts";
import { amountAt, nothing, recordOf, refusePlan } from "../inputs/index.ts";

/** One of the forecasts made during a year, as input. */
export interface ForecastRoundInput<Name extends string = string> {
  /** What it is called. */
  readonly id: string;
  /** The day up to which it knows what happened, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The forecast of the whole year, by unit. */
  readonly amounts: Readonly<Record<Name, AmountInput>>;
}

/** The year of the rounds, and its outturn. */
export interface RoundsOptions<Name extends string = string> {
  /** The fiscal year. */
  readonly year: FiscalYear;
  /** The outturn, by unit; default not known yet. */
  readonly outturn?: Readonly<Record<Name, AmountInput>>;
}

/** The rounds of a year with exact values. */
export interface Rounds<Name extends string = string> {
  readonly year: FiscalYear;
  /** The rounds in the order given; all of them have the same units. */
  readonly rounds: readonly {
    readonly id: string;
    readonly asOf: IsoDate;
    readonly amounts: Readonly<Record<Name, Decimal>>;
  }[];
  readonly outturn: Readonly<Record<Name, Decimal>> | undefined;
}

const OPTIONS = /* @__PURE__ */ keysOf<RoundsOptions>({ year: true, outturn: true });

/** Reads the rounds of a year; they may be used only when no issue was added. */
export function readRounds<Name extends string>(
  rounds: readonly ForecastRoundInput<Name>[],
  options: RoundsOptions<Name>,
  issues: Issue[],
): Rounds<Name> {
  const given = readArguments(options, OPTIONS, [], issues, "options");
  const year = readFiscalYear(given.year, ["year"], issues);
  if (!Array.isArray(rounds) || rounds.length === 0) {
    refuseRound(["rounds"], "one round or more", "none", issues);
    return { year, rounds: [], outturn: undefined };
  }
  const items = Array.from(rounds as readonly ForecastRoundInput<Name>[]);
  const names = Object.keys(nothing(items[0]).amounts ?? {}) as Name[];
  if (names.length === 0) refuseRound(["rounds", 0, "amounts"], "one unit or more", "none", issues);
  const read = items.flatMap((round, k) => {
    const path = ["rounds", k];
    checkKeys(round, ["id", "asOf", "amounts"], path, issues);
    const { id, asOf, amounts } = nothing(round);
    const day = readDate(asOf, [...path, "asOf"], issues);
    checkRound(nothing(round), items.slice(0, k).map(nothing), path, issues);
    const units = readUnits(amounts, names, [...path, "amounts"], issues);
    return day === undefined ? [] : [{ id, asOf: day, amounts: units }];
  });
  const outturn =
    given.outturn === undefined ? undefined : readUnits(given.outturn, names, ["outturn"], issues);
  return { year, rounds: read, outturn };
}

/** A round has a name, and neither its name nor its day is that of an earlier one. */
function checkRound(
  { id, asOf }: ForecastRoundInput,
  earlier: readonly ForecastRoundInput[],
  path: IssuePath,
  issues: Issue[],
): void {
  if (typeof id !== "string" || id === "")
    refuseRound([...path, "id"], "what it is called", describeValue(id), issues);
  if (earlier.some((each) => each.id === id))
    refuseRound([...path, "id"], "each round once", describeValue(id), issues);
  if (earlier.some((each) => each.asOf === asOf))
    refuseRound([...path, "asOf"], "one round a day", `${asOf}`, issues);
}

/** Reads an amount for each unit: none is missing, and none is unknown. */
function readUnits<Name extends string>(
  amounts: Readonly<Record<string, AmountInput>>,
  names: readonly Name[],
  path: IssuePath,
  issues: Issue[],
): Readonly<Record<Name, Decimal>> {
  const known: readonly string[] = names;
  for (const [name] of requireEntries(amounts, path, issues))
    if (!known.includes(name))
      refuseRound([...path, name], oneOf(names), describeValue(name), issues);
  return recordOf(
    names.map((name) => {
      if (Object.hasOwn(amounts ?? {}, name))
        return [name, amountAt(amounts[name], [...path, name], issues)];
      refuseRound([...path, name], `an amount of ${name}`, "none", issues);
      return [name, ZERO];
    }),
  );
}

function refuseRound(path: IssuePath, expected: string, received: string, issues: Issue[]): void {
  refusePlan("forecast.round", path, { expected, received }, issues);
}
