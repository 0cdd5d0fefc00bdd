/**
 * From rows to columns: one checker for every door through which many figures come.
 *
 * Names are looked up once for every text and then known by their code, so a row costs a few look-ups and the reading of its digits. What is not like most rows (another type, an unknown name, more digits) is
 * not taken here: `add` answers false and nothing was added, and whoever has the row reads it the slow way, which knows what is wrong with it or adds it as a figure.
 */
import type { Period } from "../calendar/index.ts";
import { ordinaryAmount, scannedDecimals } from "../decimal/index.ts";
import { isPlainObject } from "../errors/index.ts";
import { type Columns, columnsBuilder, dictionary, type Slot, writeCode } from "./columns.ts";
import type { Figure } from "./figure.ts";

/** What a row may name. What may be named is asked for once; what may not, again in every row that names it. */
export interface RowRules {
  readonly line: (text: string) => boolean;
  readonly scenario: (text: string) => boolean;
  readonly member: (dimension: string, text: string) => boolean;
  /** Whether the line may have figures of the scenario. */
  readonly pair: (line: string, scenario: string) => boolean;
  /** The full form of a period, or of the period that a row without one has in a scenario; nothing where it may not stand there. */
  readonly period: (text: string | undefined, scenario: string) => Period | undefined;
}

/** Rows on their way into columns. */
export interface RowReader {
  /** Takes a row as it is written; false where it is not like most, and nothing was added. With `strict` a row with other keys is not taken. */
  readonly add: (row: unknown, strict?: boolean) => boolean;
  /** As `add`, value by value, with an amount that has been scanned already; members in pairs of dimension and member. */
  readonly addScanned: (
    line: string,
    scenario: string,
    period: string | undefined,
    coefficient: number,
    decimals: number,
    members: readonly string[],
    count: number,
  ) => boolean;
  /** Adds a figure that has been checked. */
  readonly addFigure: (figure: Figure) => void;
  readonly size: () => number;
  readonly finish: () => Columns;
}

export function rowReader(rules: RowRules, expected?: number): RowReader {
  const builder = columnsBuilder(expected);
  /** Periods as they are written, each with its code in every scenario; 0 where it may not stand. */
  const written = dictionary();
  const periodCodes: number[][] = [];
  /** In each scenario, the period that was asked for last, and its code: rows mostly have one. */
  const [lastPeriods, lastCodes]: [(string | undefined)[], number[]] = [[], []];
  /** Whether a line may have figures of a scenario, by scenario. */
  const pairs: boolean[][] = [];
  const [lineCodes, scenarioCodes] = [builder.line.codes, builder.scenario.codes];
  /** The code of a name that has not come before; 0 where it may not come. */
  const newCode = (key: "line" | "scenario", text: string): number =>
    rules[key](text) ? builder[key].codeOf(text) : 0;
  const isPair = (line: number, scenario: number): boolean => {
    const ofScenario = listAt(pairs, scenario);
    ofScenario[line] ??= rules.pair(builder.line.texts[line - 1] ?? "", builder.scenario.texts[scenario - 1] ?? "");
    return ofScenario[line];
  };
  const askedPeriod = (text: string | undefined, scenario: number): number => {
    const period = rules.period(text, builder.scenario.texts[scenario - 1] ?? "");
    return period === undefined ? 0 : builder.period.codeOf(period);
  };
  const periodCode = (text: string | undefined, scenario: number): number => {
    const at = text === undefined ? 0 : written.codeOf(text);
    const ofScenario = listAt(periodCodes, scenario);
    ofScenario[at] ??= askedPeriod(text, scenario);
    lastPeriods[scenario] = text;
    lastCodes[scenario] = ofScenario[at];
    return ofScenario[at];
  };
  /** The slots and codes of the members of the row that is looked at. */
  const slots: Slot[] = [];
  const codes: number[] = [];
  const memberAt = (k: number, dimension: string, text: string): boolean => {
    // Rows mostly name their dimensions in the order of the row before.
    const before = slots[k];
    let slot = before?.id === dimension ? before : builder.knownSlot(dimension);
    let code = slot?.dictionary.codes.get(text);
    if (slot === undefined || code === undefined) {
      if (!rules.member(dimension, text)) return false;
      slot = builder.slot(dimension);
      code = slot.dictionary.codeOf(text);
    }
    slots[k] = slot;
    codes[k] = code;
    return true;
  };
  /** Adds a row whose members have been looked up. */
  const addLooked = (
    line: string,
    scenario: string,
    period: string | undefined,
    coefficient: number,
    decimals: number,
    count: number,
  ): boolean => {
    const lineCode = lineCodes.get(line) ?? newCode("line", line);
    const scenarioCode = scenarioCodes.get(scenario) ?? newCode("scenario", scenario);
    if (lineCode === 0 || scenarioCode === 0 || !isPair(lineCode, scenarioCode)) return false;
    const months =
      lastPeriods[scenarioCode] === period && period !== undefined
        ? (lastCodes[scenarioCode] ?? 0)
        : periodCode(period, scenarioCode);
    if (months === 0) return false;
    const position = builder.add(lineCode, scenarioCode, months, coefficient, decimals);
    for (let k = 0; k < count; k += 1) {
      const slot = slots[k];
      if (slot !== undefined) writeCode(slot, position, codes[k] ?? 0);
    }
    return true;
  };
  const addScanned: RowReader["addScanned"] = (line, scenario, period, coefficient, decimals, members, count) => {
    for (let k = 0; k < count; k += 1) {
      if (!memberAt(k, members[2 * k] ?? "", members[2 * k + 1] ?? "")) return false;
    }
    return addLooked(line, scenario, period, coefficient, decimals, count);
  };
  const add = (row: unknown, strict = false): boolean => {
    if (typeof row !== "object" || row === null) return false;
    const { line, scenario, period, amount, members, source, note } = row as Readonly<Record<string, unknown>>;
    if (typeof line !== "string" || typeof scenario !== "string") return false;
    if (period !== undefined && typeof period !== "string") return false;
    if (source !== undefined && typeof source !== "string") return false;
    if (note !== undefined && typeof note !== "string") return false;
    if (strict) {
      // As many keys as it has values of a figure; a key whose value is undefined is looked at with care.
      let keys = 0;
      for (const _ in row) keys += 1;
      const values =
        3 +
        Number(period !== undefined) +
        Number(members !== undefined) +
        Number(source !== undefined) +
        Number(note !== undefined);
      if (keys !== values) return false;
    }
    let count = 0;
    if (members !== undefined) {
      // A list or a Map names no members.
      if (!isPlainObject(members)) return false;
      for (const dimension in members) {
        if (!Object.hasOwn(members, dimension)) continue;
        const text = members[dimension];
        if (typeof text !== "string" || !memberAt(count, dimension, text)) return false;
        count += 1;
      }
    }
    const coefficient = ordinaryAmount(amount);
    if (Number.isNaN(coefficient)) return false;
    if (!addLooked(line, scenario, period, coefficient, scannedDecimals, count)) return false;
    if (source !== undefined || note !== undefined) builder.remark(source, note);
    return true;
  };
  return {
    add,
    addScanned,
    addFigure: ({ line, scenario, period, amount, members, source, note }) => {
      const position = builder.addAmount(
        builder.line.codeOf(line),
        builder.scenario.codeOf(scenario),
        builder.period.codeOf(period),
        amount,
      );
      for (const [dimension, member] of Object.entries(members)) {
        const slot = builder.slot(dimension);
        writeCode(slot, position, slot.dictionary.codeOf(member));
      }
      builder.remark(source, note);
    },
    size: builder.size,
    finish: builder.finish,
  };
}

function listAt<Value>(lists: Value[][], index: number): Value[] {
  lists[index] ??= [];
  return lists[index];
}
