/** The values of one row of figures, which readers fill anew for each row. */

import { type Digits, newDigits } from "../amount/index.ts";

/** The values of a row; its amount as digits. */
export interface RowValues extends Digits {
  line: string;
  scenario: string;
  /** `undefined` stands for the fiscal year of the scenario. */
  period: string | undefined;
  /** Dimension and member in turn; longer than the row where an earlier row had more. */
  readonly members: string[];
  memberCount: number;
  /** For each remark of the row: its number in `REMARK_KEYS`. */
  readonly remarks: number[];
  /** The texts of the remarks, in the same order. */
  readonly remarkTexts: string[];
  remarkCount: number;
}

/** An empty row. */
export function newRowValues(): RowValues {
  return {
    line: "",
    scenario: "",
    period: undefined,
    ...newDigits(),
    members: [],
    memberCount: 0,
    remarks: [],
    remarkTexts: [],
    remarkCount: 0,
  };
}

/** Empties a row. Line, scenario and amount are left over: every row sets them. */
export function clearRow(row: RowValues): void {
  row.period = undefined;
  row.memberCount = 0;
  row.remarkCount = 0;
}

/** Adds a member to a row. */
export function pushMember(row: RowValues, dimension: string, member: string): void {
  const place = 2 * row.memberCount;
  row.members[place] = dimension;
  row.members[place + 1] = member;
  row.memberCount += 1;
}

/** Adds a remark to a row: the text of the k-th key in `REMARK_KEYS`. */
export function pushRemark(row: RowValues, k: number, text: string): void {
  row.remarks[row.remarkCount] = k;
  row.remarkTexts[row.remarkCount] = text;
  row.remarkCount += 1;
}
