/**
 * Makes the ledger of the example: `npx node examples/budget-to-actual-us/generate.ts` writes
 * `ledger.csv` beside this file. The city is invented.
 *
 * The lines, the departments and the objects are those of the general fund of Dover, Ohio
 * (comprehensive annual financial report 2018, pages 24 and 99–102).
 */
import { writeFileSync } from "node:fs";
import { type Seeded, seeded, writeHundredths } from "../seeded.ts";

/** Each source of revenue: its estimate for the year in dollars, and the months it comes in. */
const REVENUES: Readonly<Record<string, readonly [estimate: number, months: readonly number[]]>> = {
  "Property Taxes": [1_684_000, [3, 4, 8, 9]],
  "Income Taxes": [4_512_300, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  "Kilowatt per Hour Tax": [705_000, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  Intergovernmental: [468_450, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  Interest: [118_500, [3, 6, 9, 12]],
  "Fines, Licenses and Permits": [31_275, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  "Charges for Services": [1_042_600, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  "Contributions and Donations": [12_900, [5, 11, 12]],
  Other: [41_250, [2, 5, 7, 10, 12]],
};

const [WAGES, FRINGE, SERVICES, SUPPLIES, CAPITAL, NONE] = [
  "Salaries and Wages",
  "Fringe Benefits",
  "Purchased Services",
  "Materials and Supplies",
  "Capital Outlay",
  "",
] as const;
type Budgets = Readonly<Record<string, number>>;

/** Each function with its departments, and the original appropriation of each object. */
const FUNCTIONS: Readonly<Record<string, Readonly<Record<string, Budgets>>>> = {
  "General Government": {
    Council: { [WAGES]: 78_400, [FRINGE]: 21_950, [SERVICES]: 14_300, [SUPPLIES]: 2_100 },
    Mayor: { [WAGES]: 112_680, [FRINGE]: 47_210, [SERVICES]: 9_450, [SUPPLIES]: 3_250 },
    "City Auditor": { [WAGES]: 196_340, [FRINGE]: 88_120, [SERVICES]: 61_500, [SUPPLIES]: 7_800 },
    "Law Director": { [WAGES]: 131_900, [FRINGE]: 52_340, [SERVICES]: 38_600, [SUPPLIES]: 2_400 },
    "Civil Service": { [WAGES]: 9_800, [FRINGE]: 1_640, [SERVICES]: 11_750 },
    "Lands and Buildings": {
      [WAGES]: 148_220,
      [FRINGE]: 71_460,
      [SERVICES]: 236_500,
      [SUPPLIES]: 41_900,
      [CAPITAL]: 85_000,
    },
    "Income Tax": { [WAGES]: 121_450, [FRINGE]: 58_730, [SERVICES]: 24_800, [SUPPLIES]: 6_300 },
  },
  "Security of Persons and Property": {
    Police: {
      [WAGES]: 1_846_300,
      [FRINGE]: 871_540,
      [SERVICES]: 142_600,
      [SUPPLIES]: 96_800,
      [CAPITAL]: 92_000,
    },
    Fire: {
      [WAGES]: 1_312_750,
      [FRINGE]: 602_900,
      [SERVICES]: 88_450,
      [SUPPLIES]: 71_300,
      [CAPITAL]: 48_000,
    },
    "Street Lighting": { [SERVICES]: 118_000 },
  },
  "Public Health Services": { "Health Contract": { [SERVICES]: 9_200 } },
  "Community Environment": {
    "Demolition and Mowing": { [SERVICES]: 28_000 },
    "Building Inspector": {
      [WAGES]: 74_310,
      [FRINGE]: 40_120,
      [SERVICES]: 3_650,
      [SUPPLIES]: 1_800,
    },
  },
  "Basic Utility Services": { "Refuse Collection and Disposal": { [SERVICES]: 801_500 } },
  "Leisure Time Activities": {
    "Parks and Recreation": {
      [WAGES]: 596_840,
      [FRINGE]: 271_300,
      [SERVICES]: 116_750,
      [SUPPLIES]: 118_400,
      [CAPITAL]: 36_000,
    },
  },
};

/** The changes of the year: the decision, the department or source, the object, and dollars. */
const AMENDMENTS: readonly (readonly [
  reference: string,
  of: string,
  object: string,
  by: number,
])[] = [
  ["Ordinance 14-23", "Police", WAGES, 38_500],
  ["Ordinance 14-23", "Police", FRINGE, 12_320],
  ["Ordinance 14-23", "Lands and Buildings", CAPITAL, 24_750],
  ["Ordinance 31-23", "Fire", CAPITAL, 31_200],
  ["Ordinance 31-23", "Parks and Recreation", SUPPLIES, 4_000],
  ["Ordinance 31-23", "Parks and Recreation", WAGES, -4_000],
  ["Ordinance 31-23", "Building Inspector", FRINGE, 480],
  ["Ordinance 31-23", "Income Tax", SERVICES, 7_150],
  ["Ordinance 52-23", "Law Director", SERVICES, 18_900],
  ["Ordinance 52-23", "Street Lighting", SERVICES, -6_500],
  ["Ordinance 52-23", "Council", SUPPLIES, -600],
  ["Ordinance 52-23", "Police", SUPPLIES, -9_800],
  ["Ordinance 52-23", "Transfers Out", NONE, 50_000],
  ["Amended Certificate 2", "Income Taxes", NONE, -164_300],
  ["Amended Certificate 2", "Intergovernmental", NONE, -21_900],
  ["Amended Certificate 2", "Interest", NONE, 62_000],
  ["Amended Certificate 2", "Charges for Services", NONE, -48_250],
  ["Amended Certificate 2", "Other", NONE, 9_400],
];

/** The ordinance that appropriates the year as a whole. */
const PERMANENT = "Ordinance 48-22";
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const HEADINGS = [
  "Account",
  "Department",
  "Object",
  "Type",
  "Month",
  "Decision or Purchase Order",
  "Amount",
];

type Account = readonly [name: string, department: string, object: string];
type Entry = readonly [type: string, month: string, reference: string];

/** What the year changed in the appropriation of an account, in dollars. */
const amended = (of: string, object: string): number =>
  AMENDMENTS.filter((each) => each[1] === of && each[2] === object).reduce(
    (sum, [, , , by]) => sum + by,
    0,
  );

/** The rows of the ledger; each amount has the sign of a normal balance. */
class Ledger {
  readonly rows: (readonly string[])[] = [];
  readonly random: Seeded;

  constructor(random: Seeded) {
    this.random = random;
  }

  add(account: Account, entry: Entry, cents: number): void {
    if (cents !== 0) this.rows.push([...account, ...entry, writeHundredths(cents, ".")]);
  }

  /** The original decision on an account, in dollars, and its amendments. */
  decide(account: Account, original: number): void {
    const [name, department, object] = account;
    this.add(account, ["ORIGINAL", "", PERMANENT], original * 100);
    for (const [reference, of, what, by] of AMENDMENTS)
      if (of === (department || name) && what === object)
        this.add(account, ["AMENDMENT", "", reference], by * 100);
  }

  /** The bookings of the year. */
  spread(account: Account, cents: number, months: readonly number[]): void {
    const weights = months.map(() => 1);
    const parts = this.random.split(cents, weights, 25);
    for (const [k, month] of months.entries())
      this.add(account, ["ACTUAL", `2023-${String(month).padStart(2, "0")}`, ""], parts[k] ?? 0);
  }

  /** An account of revenue comes in within some percent of its estimate. */
  receive(source: string, estimate: number, months: readonly number[]): void {
    const account = [source, "", ""] as const;
    this.decide(account, estimate);
    const due = (estimate + amended(source, NONE)) * 100;
    this.spread(account, due + this.random.whole(-due / 50, due / 25), months);
  }

  /** An account of expenditure: bookings, and purchase orders that are open at the end. */
  spend(account: Account, original: number): void {
    const [, department, object] = account;
    this.decide(account, original);
    const final = (original + amended(department, object)) * 100;
    const isPay = object === WAGES || object === FRINGE;
    // The fire department overdraws one object, as somebody always does.
    const isOver = department === "Fire" && object === SUPPLIES;
    const [low, high] = isOver ? [1020, 1040] : [isPay ? 960 : 820, 995];
    const spent = Math.round((final * this.random.whole(low, high)) / 1000);
    const hasOrders = !isPay && !isOver;
    const open = hasOrders ? Math.round((spent * this.random.whole(0, 60)) / 1000) : 0;
    this.spread(account, spent - open, MONTHS);
    for (const cents of open === 0 ? [] : this.random.split(open, [3, 2], 40))
      this.add(account, ["ENCUMBRANCE", "", `PO ${this.nextOrder()}`], cents);
  }

  private order = 23_100;

  private nextOrder(): number {
    this.order += this.random.whole(1, 40);
    return this.order;
  }
}

/** Other financing sources and uses, and the balances that the year begins with. */
function addOthers(ledger: Ledger): void {
  const sale = ["Sale of Capital Assets", "", ""] as const;
  const out = ["Transfers Out", "", ""] as const;
  ledger.decide(sale, 2_500);
  ledger.spread(sale, 412_000, [6]);
  ledger.decide(out, 600_000);
  ledger.spread(out, 50_000_000, [6, 12]);
  for (const [type, reference] of [
    ["ORIGINAL", PERMANENT],
    ["ACTUAL", ""],
  ] as const) {
    ledger.add(["Fund Balance Beginning of Year", "", ""], [type, "", reference], 291_445_718);
    ledger.add(["Prior Year Encumbrances Appropriated", "", ""], [type, "", reference], 1_982_340);
  }
}

/** The text of `ledger.csv`. */
export function generate(): string {
  const ledger = new Ledger(seeded(2023));
  for (const [source, [estimate, months]] of Object.entries(REVENUES))
    ledger.receive(source, estimate, months);
  for (const [name, departments] of Object.entries(FUNCTIONS))
    for (const [department, budgets] of Object.entries(departments))
      for (const [object, original] of Object.entries(budgets))
        ledger.spend([name, department, object], original);
  addOthers(ledger);
  const quote = (text: string): string => (text.includes(",") ? `"${text}"` : text);
  const lines = [HEADINGS, ...ledger.rows].map((row) => row.map(quote).join(","));
  return `${lines.join("\n")}\n`;
}

if (import.meta.main) writeFileSync(new URL("ledger.csv", import.meta.url), generate());
