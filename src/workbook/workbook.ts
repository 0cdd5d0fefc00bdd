/** A workbook that was read: its sheets as cells, in plain data. */

/** The value of a cell, however the cell came by it. */
export type SheetValue =
  | {
      readonly kind: "text";
      readonly value: string;
    }
  | {
      readonly kind: "number";
      /** The number as a spreadsheet shows it: at most 15 significant digits, `-1234.5`. */
      readonly value: string;
    }
  | {
      readonly kind: "date";
      /** The day, `2023-01-15`; with a time of the day as `2023-01-15T10:30:00`. */
      readonly value: string;
    }
  | {
      readonly kind: "boolean";
      readonly value: boolean;
    }
  | {
      readonly kind: "error";
      /** The error, such as `#REF!`. */
      readonly value: string;
    }
  | {
      /** A formula that no program has computed. */
      readonly kind: "empty";
      readonly value: null;
    };

/** A cell that has a value or a formula. */
export type SheetCell = SheetValue & {
  /** Its place, such as `B3`. */
  readonly address: string;
  /** The number of its column, from 1. */
  readonly column: number;
  /** Its formula, without the equals sign; its value is the one that was stored with it. */
  readonly formula?: string;
  /** The cell in which the formula is written, where several cells share it. */
  readonly formulaOf?: string;
};

/** A row that has cells. */
export interface SheetRow {
  /** Its number, from 1. */
  readonly number: number;
  /** Whether it is hidden, by hand or by a filter. */
  readonly isHidden: boolean;
  /** Its cells, from left to right; empty ones are left out. */
  readonly cells: readonly SheetCell[];
}

/** A sheet of a workbook. */
export interface Sheet {
  /** The name on its tab. */
  readonly name: string;
  /** Whether a reader sees it; a very hidden sheet is shown by a program only. */
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Whether its locked cells cannot be changed. */
  readonly isProtected: boolean;
  /** Its rows, from the top; rows without a value are left out. */
  readonly rows: readonly SheetRow[];
  /** The cells that are merged, such as `A1:C1`; the first of them has the value. */
  readonly merged: readonly string[];
  /** The columns that are hidden, such as `D:F`. */
  readonly hiddenColumns: readonly string[];
}

/** Something in a workbook that is not read. */
export interface PassedOver {
  /**
   * - `macros`: programs; nothing runs them
   * - `external-link`: another file; nothing opens it, and formulas keep the value last stored
   * - `other-sheet`: a sheet without cells, such as a chart
   */
  readonly kind: "macros" | "external-link" | "other-sheet";
  /** The name of the part or of the sheet. */
  readonly name: string;
}

/** A workbook. */
export interface Workbook {
  /** The sheets that were asked for, in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** Everything that was passed over. */
  readonly passedOver: readonly PassedOver[];
}
