/**
 * Makes the ledger of the example: `npx node examples/monitoring-uk/generate.ts` writes
 * `ledger.csv` beside this file. The council is invented.
 *
 * The subjective headings are those of the Service Reporting Code of Practice (CIPFA).
 */
import { writeFileSync } from "node:fs";
import { type Seeded, seeded, writeHundredths } from "../seeded.ts";

/** Amounts are in pence inside; the tables below are in thousands of pounds. */
const THOUSAND = 100_000;
/** The months of 2024/25 up to the report. */
const MONTHS = [
  "2024-04",
  "2024-05",
  "2024-06",
  "2024-07",
  "2024-08",
  "2024-09",
  "2024-10",
  "2024-11",
];

const EMPLOYEES = "Employees";
const PREMISES = "Premises";
const TRANSPORT = "Transport";
const SUPPLIES = "Supplies and Services";
const THIRD = "Third Party Payments";
const GRANTS = "Government Grants";
const FEES = "Fees, Charges and Other Income";

/** The shares of a service's net budget, in percent. */
type Mix = Readonly<Record<string, number>>;
const CARE: Mix = { [EMPLOYEES]: 22, [SUPPLIES]: 4, [THIRD]: 108, [GRANTS]: -14, [FEES]: -20 };
const TEAM: Mix = { [EMPLOYEES]: 94, [TRANSPORT]: 3, [SUPPLIES]: 15, [FEES]: -12 };
const FLEET: Mix = {
  [EMPLOYEES]: 48,
  [PREMISES]: 6,
  [TRANSPORT]: 31,
  [SUPPLIES]: 12,
  [THIRD]: 22,
  [FEES]: -19,
};
const VENUE: Mix = { [EMPLOYEES]: 71, [PREMISES]: 42, [SUPPLIES]: 24, [FEES]: -37 };
/** The service earns more than it spends, so its net budget is negative. */
const EARNER: Mix = { [EMPLOYEES]: -38, [PREMISES]: -21, [SUPPLIES]: -17, [FEES]: 176 };

/** A service: its mix, its net budget, and the forecast variances of months 7 and 8 (+ is over). */
type Service = readonly [mix: Mix, net: number, month7: number, month8: number];
const DIRECTORATES: Readonly<Record<string, Readonly<Record<string, Service>>>> = {
  "Adult Social Care and Health": {
    "Older People": [CARE, 38_640, 1_180, 1_342],
    "Learning Disabilities": [CARE, 27_915, 640, 587],
    "Mental Health": [CARE, 9_870, 215, 291],
    "Assessment and Care Management": [TEAM, 8_240, -184, -226],
  },
  "Children's Services": {
    "Children in Care": [CARE, 24_380, 1_915, 2_163],
    "Social Work Teams": [TEAM, 12_760, 310, 244],
    "Home to School Transport": [FLEET, 7_430, 468, 512],
    "Early Help": [TEAM, 4_185, -96, -131],
  },
  Place: {
    "Waste and Recycling": [FLEET, 13_260, -75, -118],
    "Highways and Street Lighting": [FLEET, 7_885, 142, 96],
    "Leisure and Libraries": [VENUE, 5_640, 88, 74],
    "Planning and Building Control": [TEAM, 2_315, 176, 203],
    Parking: [EARNER, -3_420, 265, 231],
  },
  Resources: {
    "Finance and Procurement": [TEAM, 6_120, -140, -152],
    "Digital and Customer Services": [TEAM, 8_935, -62, -87],
    "Legal and Democratic Services": [TEAM, 4_470, 35, 29],
    "Property and Facilities": [VENUE, 6_205, -18, 43],
  },
};

/** Budgets outside the directorates: net budget, and the forecast variances of months 7 and 8. */
const CORPORATE: Readonly<Record<string, readonly [net: number, month7: number, month8: number]>> =
  {
    "Capital Financing": [11_840, -320, -410],
    "Levies and Precepts": [3_275, 0, 0],
    Contingency: [4_500, -1_500, -1_500],
  };

/** Virements of the year: the reference, from and to a service, and thousands of pounds. */
const VIREMENTS: readonly (readonly [reference: string, from: string, to: string, by: number])[] = [
  ["V01", "Contingency", "Older People", 850],
  ["V02", "Contingency", "Children in Care", 650],
  ["V03", "Finance and Procurement", "Digital and Customer Services", 215],
  ["V04", "Early Help", "Social Work Teams", 120],
  ["V05", "Assessment and Care Management", "Mental Health", 95],
  ["V06", "Property and Facilities", "Leisure and Libraries", 60],
];

const HEADINGS = ["Directorate", "Service", "Subjective", "Type", "Period", "Reference", "Amount"];
type Account = readonly [directorate: string, service: string, subjective: string];

/** The rows of the ledger: debit is positive, credit negative. */
function rowsOf(random: Seeded): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const add = (account: Account, entry: readonly [string, string, string], pence: number): void => {
    if (pence !== 0) rows.push([...account, ...entry, writeHundredths(pence, ".")]);
  };
  const budget = (account: Account, thousands: number): number => {
    const [, service, subjective] = account;
    add(account, ["Budget", "", "Original"], thousands * THOUSAND);
    let moved = 0;
    for (const [reference, from, to, by] of VIREMENTS) {
      const sign = from === service ? -1 : to === service ? 1 : 0;
      if (sign === 0 || subjective !== mainLine(service)) continue;
      add(account, ["Budget", "", reference], sign * by * THOUSAND);
      moved += sign * by;
    }
    return (thousands + moved) * THOUSAND;
  };
  const follow = (account: Account, plan: number, [last, now]: readonly [number, number]): void => {
    add(account, ["Forecast M7", "", ""], plan + last);
    add(account, ["Forecast M8", "", ""], plan + now);
    const soFar = Math.trunc(((plan + now) * 8 * random.whole(960, 1020)) / 12_000);
    const parts = random.split(
      soFar,
      MONTHS.map(() => 1),
      12,
    );
    for (const [k, month] of MONTHS.entries()) add(account, ["Actual", month, ""], parts[k] ?? 0);
  };

  for (const [directorate, services] of Object.entries(DIRECTORATES))
    for (const [service, [mix, net, month7, month8]] of Object.entries(services)) {
      const subjectives = Object.entries(mix);
      const main = mainLine(service);
      const split = (total: number): number[] =>
        random.split(
          total * THOUSAND,
          subjectives.map(([name]) => (name === main ? 6 : 1)),
          30,
        );
      const [last, now] = [split(month7), split(month8)];
      for (const [k, [subjective, share]] of subjectives.entries()) {
        const account = [directorate, service, subjective] as const;
        const revised = budget(account, Math.round((net * share) / 100));
        follow(account, revised, [last[k] ?? 0, now[k] ?? 0]);
      }
    }
  for (const [name, [net, month7, month8]] of Object.entries(CORPORATE)) {
    const account = ["Corporate Budgets", name, SUPPLIES] as const;
    const revised = budget(account, net);
    follow(account, revised, [month7 * THOUSAND, month8 * THOUSAND]);
  }
  return rows;
}

/** The subjective line on which the pressures and virements of a service mostly fall. */
function mainLine(service: string): string {
  const mix = Object.values(DIRECTORATES).find((services) => service in services)?.[service]?.[0];
  if (mix === undefined) return SUPPLIES;
  if (mix === EARNER) return FEES;
  return mix === CARE ? THIRD : EMPLOYEES;
}

/** The text of `ledger.csv`. */
export function generate(): string {
  const quote = (text: string): string => (text.includes(",") ? `"${text}"` : text);
  const lines = [HEADINGS, ...rowsOf(seeded(202_425))].map((row) => row.map(quote).join(","));
  return `${lines.join("\n")}\n`;
}

if (import.meta.main) writeFileSync(new URL("ledger.csv", import.meta.url), generate());
