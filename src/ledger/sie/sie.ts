/** What a file of SIE says, as plain data in the signs of the file: debit +, credit −. */
import type { Decimal } from "../../amount/index.ts";
import type { IsoDate, IsoMonth } from "../../calendar/index.ts";
import type { EncodingReason, TextEncoding } from "../bytes/index.ts";

/**
 * What a file of SIE holds: `1` balances of years, `2` also changes of months, `3` also objects,
 * `4` also vouchers; `4I` vouchers only. `5` is a file of SIE 5.
 */
export type SieType = "1" | "2" | "3" | "4" | "4I" | "5";

/** The kind of an account. */
export type SieKind = "asset" | "liability" | "cost" | "income";

/** A fiscal year of the file. */
export interface SieYear {
  /** 0 for the current year, −1 for the year before. */
  readonly year: number;
  /** Its first day. */
  readonly from: IsoDate;
  /** Its last day; a year may have seven months or twenty-six. */
  readonly to: IsoDate;
}

/** An account. */
export interface SieAccount {
  /** Its number, as text. */
  readonly account: string;
  /** Its name; the number where the file does not declare it. */
  readonly label: string;
  /** Its kind: as the file says, and otherwise by the class of its number (1 to 8). */
  readonly kind?: SieKind;
  /** Whether the file declares it; an account may be used without. */
  readonly isDeclared: boolean;
  /** The unit of its quantities. */
  readonly unit?: string;
  /** The fields of the tax return that it belongs to. */
  readonly sru: readonly string[];
}

/** A dimension: 1 is the cost centre, 6 the project; those from 20 on are the company's own. */
export interface SieDimension {
  /** Its number, as text. */
  readonly dimension: string;
  /** Its name; that of the standard where the file does not declare it. */
  readonly label: string;
  /** The dimension that it divides further: an amount of the parent repeats those of its parts. */
  readonly parent?: string;
  /** Whether the file declares it. */
  readonly isDeclared: boolean;
}

/** An object of a dimension: a cost centre, a project … */
export interface SieObject {
  /** The number of its dimension. */
  readonly dimension: string;
  /** Its number or code. */
  readonly object: string;
  /** Its name; the code where the file does not declare it. */
  readonly label: string;
  /** Whether the file declares it. */
  readonly isDeclared: boolean;
}

/** The objects of an amount by dimension; empty for an account as a whole. */
export type SieObjects = Readonly<Record<string, string>>;

/** An amount of an account in a year. */
export interface SieBalance {
  /** `opening` and `closing` balance, the `result` of the year, or its `budget` (SIE 5). */
  readonly kind: "opening" | "closing" | "result" | "budget";
  /** 0 for the current year. */
  readonly year: number;
  /** The account. */
  readonly account: string;
  /** Its objects. An amount with objects is part of the amount without, never added to it. */
  readonly objects: SieObjects;
  /** The amount: debit +, credit −. */
  readonly amount: Decimal;
  /** The quantity, where the file has one. */
  readonly quantity?: Decimal;
}

/** The change of an account in a month. */
export interface SieChange {
  /** The outcome, or the budget. */
  readonly kind: "actual" | "budget";
  /** 0 for the current year. */
  readonly year: number;
  /** The month. */
  readonly month: IsoMonth;
  /** The account. */
  readonly account: string;
  /** Its objects. An amount with objects is part of the amount without, never added to it. */
  readonly objects: SieObjects;
  /** The change, not the balance: debit +, credit −. */
  readonly amount: Decimal;
  /** The quantity, where the file has one. */
  readonly quantity?: Decimal;
}

/** A row of a voucher. */
export interface SieTransaction {
  /**
   * `added` rows were put in later, and count; `removed` rows were struck out, and do not. The row
   * that repeats an added one for older programs is left out (SIE 4B, section 11, #RTRANS 4 and 6).
   */
  readonly kind: "original" | "added" | "removed";
  /** The account. */
  readonly account: string;
  /** Its objects. */
  readonly objects: SieObjects;
  /** The amount: debit +, credit −. */
  readonly amount: Decimal;
  /** Its date, where it is not that of the voucher. */
  readonly date?: IsoDate;
  /** Its text. */
  readonly text?: string;
  /** The quantity, where the file has one. */
  readonly quantity?: Decimal;
}

/** A voucher. */
export interface SieVoucher {
  /** Its series; empty where the program that reads the file gives it. */
  readonly series: string;
  /** Its number; empty where the program that reads the file gives it. */
  readonly number: string;
  /** Its date. */
  readonly date: IsoDate;
  /** Its text. */
  readonly text?: string;
  /** Its rows. */
  readonly transactions: readonly SieTransaction[];
  /** The line of the file. */
  readonly line: number;
}

/**
 * Something in which the file departs from itself or from the standard: a fact about it, not an
 * error.
 *
 * Amounts that disagree, as `stated` and `expected`:
 *
 * - `closing-balance`: it is not the opening balance and the changes
 * - `result`: the result of a year is not the sum of its changes
 * - `voucher`: its rows do not add up to zero
 * - `objects`: the parts of an amount do not add up to the whole; the rest has no object
 *
 * Amounts beside which nothing stands that could disagree:
 *
 * - `parts-only`: the file states parts of amounts and not the whole, which the standard asks for
 *   beside them; `count` amounts with the sum `stated`
 * - `added-row`: no identical `#TRANS` follows an `#RTRANS`, so that programs that do not know the
 *   label miss the row; it counts here
 * - `repeated`: the file states an amount of one place several times; `count` lines, which were
 *   added up to `stated`
 *
 * Names and places:
 *
 * - `undeclared-account`, `undeclared-year`: a number that the file uses and does not declare
 * - `unknown-kind`: the kind of an account is not one of T, S, K and I
 * - `year-order`: a year does not end before the year behind it begins
 * - `outside-year`: a month or a voucher outside its fiscal year
 * - `format`: `#FORMAT` says PC8, and the bytes are in another encoding
 * - `lost-letters`: lines with the sign that a program writes for letters which it could not read
 */
export interface SieFinding {
  readonly kind:
    | "closing-balance"
    | "result"
    | "voucher"
    | "objects"
    | "parts-only"
    | "added-row"
    | "repeated"
    | "undeclared-account"
    | "undeclared-year"
    | "unknown-kind"
    | "year-order"
    | "outside-year"
    | "format"
    | "lost-letters";
  /** The account. */
  readonly account?: string;
  /** The fiscal year. */
  readonly year?: number;
  /** The month. */
  readonly month?: string;
  /** The dimension by which the parts are divided. */
  readonly dimension?: string;
  /** Of parts and repetitions: whether they are those of an opening balance, a budget …. */
  readonly of?: SieBalance["kind"] | SieChange["kind"];
  /** Where the changes come from. */
  readonly by?: "months" | "vouchers";
  /** The voucher, as series and number. */
  readonly voucher?: string;
  /** The amount that the file states; of an undeclared account all that stands on it. */
  readonly stated?: Decimal;
  /** The amount that follows from the rest of the file. */
  readonly expected?: Decimal;
  /** Stated − expected. */
  readonly difference?: Decimal;
  /** How many lines it is about. */
  readonly count?: number;
  /** The line of the file, where it is about one. */
  readonly line?: number;
}

/** A file of SIE. */
export interface SieFile {
  /** What the file holds. */
  readonly type: SieType;
  /** The encoding in which its bytes were read; absent where it came as text. */
  readonly encoding?: TextEncoding;
  /** Why they were read so. */
  readonly encodingReason?: EncodingReason;
  /** The program that wrote it, with its version. */
  readonly program?: string;
  /** The day on which it was written. */
  readonly generated?: IsoDate;
  /** The company or the municipality; empty where the file does not say it. */
  readonly company: string;
  /** Its number in the register of companies. */
  readonly companyNumber?: string;
  /** The set of characters that the file says it is in, such as PC8; real files depart from it. */
  readonly format?: string;
  /** The currency of all amounts; kronor where the file does not say it. */
  readonly currency: string;
  /** The chart of accounts that it follows, such as BAS2008. */
  readonly chartType?: string;
  /** The last day that its changes cover. */
  readonly coversTo?: IsoDate;
  /** Its fiscal years, the current one first. */
  readonly years: readonly SieYear[];
  /** Its accounts, by number. */
  readonly accounts: readonly SieAccount[];
  /** Its dimensions, by number: those it declares, and those it uses. */
  readonly dimensions: readonly SieDimension[];
  /** Its objects, by dimension and code. */
  readonly objects: readonly SieObject[];
  /** Balances and results of years. */
  readonly balances: readonly SieBalance[];
  /** Changes of months, outcome and budget. */
  readonly changes: readonly SieChange[];
  /** Its vouchers. */
  readonly vouchers: readonly SieVoucher[];
  /** How many lines the reader passed over, by label. */
  readonly passedOver: Readonly<Record<string, number>>;
  /** The checksum that the file states; it is not computed. */
  readonly checksum?: string;
  /** What does not agree inside the file. */
  readonly findings: readonly SieFinding[];
}
