/**
 * From rows to columns: one checker for every door through which many figures come.
 *
 * Names are looked up once for every text and then known by their code, so a row costs a few look-ups and the reading of its digits. What is not like most rows (another type, an unknown name, more digits) is
 * not taken here: `add` answers false and nothing was added, and whoever has the row reads it the slow way, which knows what is wrong with it or adds it as a figure.
 */

import { ordinaryAmount, scannedDecimals } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
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
  /** What is remarked of the figure that was added last. */
  readonly remark: (source: string | undefined, note: string | undefined) => void;
  /** Adds a figure that has been checked. */
  readonly addFigure: (figure: Figure) => void;
  readonly finish: () => Columns;
}

/** A scenario that rows have named. */
interface KnownScenario {
  readonly id: string;
  readonly code: number;
  /** Whether a line may have figures of it, by the code of the line. */
  readonly pairs: boolean[];
  /** The codes of periods in it, by the number of their text; 0 where one may not stand. */
  readonly periods: number[];
  /** The period that was asked for last, and its code: rows mostly have one. */
  lastPeriod: string | undefined;
  lastCode: number;
}

export function rowReader(rules: RowRules, expected?: number): RowReader {
  const builder = columnsBuilder(expected);
  /** Somebody has given keys to all objects, before this reader began: those of a row are then told from them. */
  const isExtended = Object.keys(Object.prototype).length > 0;
  const lineCodes = builder.line.codes;
  const scenarios = new Map<string, KnownScenario>();
  /** Periods as they are written, with a number for each; 0 for a row without one. */
  const written = dictionary();
  /** What has not come before, and is kept where it may come. */
  const newLine = (text: string): number => (rules.line(text) ? builder.line.codeOf(text) : 0);
  const newScenario = (id: string): KnownScenario | undefined => {
    if (!rules.scenario(id)) return undefined;
    const known = {
      id,
      code: builder.scenario.codeOf(id),
      pairs: [],
      periods: [],
      lastPeriod: undefined,
      lastCode: 0,
    };
    scenarios.set(id, known);
    return known;
  };
  const newPair = (scenario: KnownScenario, line: string, code: number): boolean => {
    const allowed = rules.pair(line, scenario.id);
    scenario.pairs[code] = allowed;
    return allowed;
  };
  /** The code of a period in a scenario; 0 where it may not stand. */
  const periodCode = (text: string | undefined, scenario: KnownScenario): number => {
    const at = text === undefined ? 0 : written.codeOf(text);
    const before = scenario.periods[at];
    const asked = before === undefined ? rules.period(text, scenario.id) : undefined;
    const code = before ?? (asked === undefined ? 0 : builder.period.codeOf(asked));
    scenario.periods[at] = code;
    scenario.lastPeriod = text;
    scenario.lastCode = code;
    return code;
  };
  /** The slots of the members of the row that is looked at, each with the code that it will get. */
  const slots: Slot[] = [];
  const lookUpMember = (k: number, dimension: string, text: string): boolean => {
    // Rows mostly name their dimensions in the order of the row before.
    const before = slots[k];
    if (before !== undefined && before.id === dimension) {
      const code = before.dictionary.codes.get(text);
      if (code !== undefined) {
        before.next = code;
        return true;
      }
    }
    return newMember(k, dimension, text);
  };
  /** A member that has not come before, or one of a dimension that stood elsewhere in the row before. */
  const newMember = (k: number, dimension: string, text: string): boolean => {
    const known = builder.knownSlot(dimension);
    const code = known?.dictionary.codes.get(text);
    if (code === undefined && !rules.member(dimension, text)) return false;
    const slot = known ?? builder.slot(dimension);
    slot.next = code ?? slot.dictionary.codeOf(text);
    slots[k] = slot;
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
    const lineCode = lineCodes.get(line) ?? newLine(line);
    const known = scenarios.get(scenario) ?? newScenario(scenario);
    if (
      lineCode === 0 ||
      known === undefined ||
      !(known.pairs[lineCode] ?? newPair(known, line, lineCode))
    )
      return false;
    const months =
      known.lastPeriod === period && known.lastCode > 0
        ? known.lastCode
        : periodCode(period, known);
    if (months === 0) return false;
    const position = builder.add(lineCode, known.code, months, coefficient, decimals);
    for (let k = 0; k < count; k += 1) {
      const slot = slots[k];
      if (slot !== undefined) writeCode(slot, position, slot.next);
    }
    return true;
  };
  const addScanned: RowReader["addScanned"] = (
    line,
    scenario,
    period,
    coefficient,
    decimals,
    members,
    count,
  ) => {
    for (let k = 0; k < count; k += 1) {
      if (!lookUpMember(k, members[2 * k] ?? "", members[2 * k + 1] ?? "")) return false;
    }
    return addLooked(line, scenario, period, coefficient, decimals, count);
  };
  const add = (row: unknown, strict = false): boolean => {
    if (typeof row !== "object" || row === null) return false;
    const { line, scenario, period, amount, members, source, note } = row as Readonly<
      Record<string, unknown>
    >;
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
      if (typeof members !== "object" || members === null) return false;
      // A list or a Map names no members; others may have inherited some.
      const prototype: unknown = Object.getPrototypeOf(members);
      if (prototype !== null && prototype !== Object.prototype) return false;
      for (const dimension in members) {
        if (isExtended && !Object.hasOwn(members, dimension)) continue;
        const text = (members as Readonly<Record<string, unknown>>)[dimension];
        if (typeof text !== "string" || !lookUpMember(count, dimension, text)) return false;
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
    remark: builder.remark,
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
    finish: builder.finish,
  };
}
