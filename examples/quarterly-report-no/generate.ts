/**
 * Makes the ledger of the example: `npx node examples/quarterly-report-no/generate.ts` writes
 * `regnskap.csv` beside this file. The municipality is invented.
 *
 * The lines are those of § 5-4 and § 5-6 of the Norwegian regulation on municipal budgets and
 * accounts (FOR-2019-06-07-714).
 */
import { writeFileSync } from "node:fs";
import { type Seeded, seeded, writeHundredths } from "../seeded.ts";

/** Amounts are in øre inside; the tables below are in thousands of kroner. */
const THOUSAND = 100_000;
/** The months of the report, and the quarters of the year. */
const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09"];
const QUARTERS = ["01/03", "04/06", "07/09", "10/12"];

/** Kinds of cost and income of a service, each with its share of the net budget. */
type Mix = Readonly<Record<string, number>>;
const STAFF: Mix = {
  Lønn: 72,
  "Sosiale utgifter": 21,
  "Kjøp av varer og tjenester": 19,
  "Overføringer og tilskudd fra andre": -12,
};
const CARE: Mix = { ...STAFF, "Kjøp av varer og tjenester": 24, Brukerbetalinger: -5 };
const BOUGHT: Mix = {
  Lønn: 18,
  "Sosiale utgifter": 5,
  "Kjøp av varer og tjenester": 83,
  "Salgs- og leieinntekter": -6,
};
const GRANTS: Mix = {
  Lønn: 24,
  "Sosiale utgifter": 7,
  "Overføringer og tilskudd til andre": 82,
  "Overføringer og tilskudd fra andre": -13,
};
/** Fees cover more than the costs: the net budget is negative. */
const FEES: Mix = {
  Lønn: -62,
  "Sosiale utgifter": -18,
  "Kjøp av varer og tjenester": -148,
  "Salgs- og leieinntekter": 328,
};

/** Each area with its services: the kind, the net budget, and what the year adds to it in ‰. */
const AREAS: Readonly<
  Record<string, Readonly<Record<string, readonly [mix: Mix, net: number, permille: number]>>>
> = {
  Oppvekst: {
    Barnehage: [GRANTS, 118_400, 4],
    Grunnskole: [STAFF, 186_750, 11],
    Barnevern: [BOUGHT, 31_200, 74],
    "PP-tjeneste": [STAFF, 9_850, -22],
  },
  "Helse og velferd": {
    Hjemmetjenester: [CARE, 124_300, 19],
    Institusjon: [CARE, 98_650, 36],
    Legetjenester: [BOUGHT, 27_400, 8],
    "Sosialtjenesten (NAV)": [GRANTS, 38_900, -14],
  },
  "Kultur og fritid": {
    Bibliotek: [STAFF, 7_150, -6],
    "Kulturskole og idrett": [GRANTS, 16_800, 3],
  },
  "Samfunn og teknikk": {
    "Plan og byggesak": [STAFF, 12_350, 41],
    "Vei og park": [BOUGHT, 24_600, 17],
    "Brann og redning": [BOUGHT, 15_900, 0],
    "Vann, avløp og renovasjon": [FEES, -21_400, 12],
  },
  Eiendom: {
    Forvaltning: [BOUGHT, 46_300, 28],
    Renhold: [STAFF, 22_100, -9],
  },
  "Administrasjon og fellesutgifter": {
    "Politisk ledelse": [STAFF, 8_400, 0],
    "Stab og støtte": [STAFF, 61_350, -18],
    "Den norske kirke": [GRANTS, 9_750, 0],
  },
};

/** The other lines: the budget, what the forecast adds, and the shares of the quarters. */
const OTHERS: Readonly<
  Record<string, readonly [budget: number, more: number, quarters: readonly number[]]>
> = {
  Rammetilskudd: [-418_600, -3_150, [28, 27, 22, 23]],
  "Inntekts- og formuesskatt": [-447_200, 5_400, [27, 22, 25, 26]],
  Eiendomsskatt: [-28_500, 0, [50, 0, 50, 0]],
  "Andre generelle driftsinntekter": [-19_850, -760, [0, 60, 0, 40]],
  Avskrivninger: [63_400, 0, [25, 25, 25, 25]],
  Renteinntekter: [-14_300, -2_900, [22, 25, 26, 27]],
  Utbytter: [-8_750, 350, [0, 100, 0, 0]],
  "Gevinster og tap på finansielle omløpsmidler": [-4_000, 1_150, [25, 25, 25, 25]],
  Renteutgifter: [38_900, 4_250, [24, 25, 25, 26]],
  "Avdrag på lån": [47_600, 0, [0, 50, 0, 50]],
};
/** These lines are booked as budgeted: bills and depreciation. */
const SETTLED = new Set(["Eiendomsskatt", "Avskrivninger"]);
/** How the net operating result is used; the fund takes what is left. */
const USES: Readonly<Record<string, readonly [budget: number, more: number]>> = {
  "Overføring til investering": [4_500, 0],
  "Avsetninger til bundne driftsfond": [2_150, 480],
  "Bruk av bundne driftsfond": [-5_300, -1_240],
  "Bruk av disposisjonsfond": [-6_000, -9_500],
};
const FUND = "Avsetninger til disposisjonsfond";

/** The changes that the council decided: case, service, kind, and thousands of kroner. */
const CHANGES: readonly (readonly [sak: string, service: string, kind: string, by: number])[] = [
  ["KS-sak 31/24", "Barnevern", "Kjøp av varer og tjenester", 1_500],
  ["KS-sak 31/24", "Institusjon", "Lønn", 2_400],
  ["KS-sak 31/24", "Stab og støtte", "Lønn", -1_150],
  ["KS-sak 31/24", "", "Inntekts- og formuesskatt", -2_100],
  ["KS-sak 31/24", "", "Bruk av disposisjonsfond", -650],
  ["KS-sak 58/24", "Hjemmetjenester", "Lønn", 1_850],
  ["KS-sak 58/24", "Grunnskole", "Lønn", 3_200],
  ["KS-sak 58/24", "Barnehage", "Overføringer og tilskudd til andre", -900],
  ["KS-sak 58/24", "Plan og byggesak", "Kjøp av varer og tjenester", 400],
  ["KS-sak 58/24", "", "Rammetilskudd", -4_750],
  ["KS-sak 58/24", "", "Renteutgifter", 1_200],
  ["KS-sak 58/24", "", "Renteinntekter", -1_000],
];

type Account = readonly [area: string, service: string, kind: string];
type Entry = readonly [type: string, period: string, sak: string];
const HEADINGS = ["Rammeområde", "Tjeneste", "Art", "Type", "Periode", "Sak", "Beløp"];
const ORIGINAL = "KS-sak 104/23";

/** A quarter of a year as a period. */
const periodOf = (year: number, quarter: string): string =>
  quarter
    .split("/")
    .map((month) => `${year}-${month}`)
    .join("/");

/** The rows of the ledger: debit is positive, credit negative. */
class Ledger {
  readonly rows: (readonly [account: Account, entry: Entry, ore: number])[] = [];
  readonly random: Seeded;

  constructor(random: Seeded) {
    this.random = random;
  }

  add(account: Account, entry: Entry, ore: number): void {
    if (ore !== 0) this.rows.push([account, entry, ore]);
  }

  /**
   * Books the counterpart of a line: the same rows with the other sign. Gives its revised budget
   * and its forecast, in øre.
   */
  counter(kind: string, counterpart: string): readonly [budget: number, forecast: number] {
    const sums = { Budsjett: 0, Prognose: 0 };
    for (const [[area, service], entry, ore] of this.rows.filter(([[, , of]]) => of === kind)) {
      this.add([area, service, counterpart], entry, -ore);
      const [type] = entry;
      if (type === "Budsjett" || type === "Prognose") sums[type] -= ore;
    }
    return [sums.Budsjett, sums.Prognose];
  }

  /** The original budget and its changes, quarter by quarter; gives the revised one, in øre. */
  decide(account: Account, budget: number, quarters: readonly number[]): number {
    const [, service, kind] = account;
    let revised = 0;
    const put = (sak: string, thousands: number, from: number): void => {
      const ore = thousands * THOUSAND;
      const weights = quarters.map((weight, k) => (k < from ? 0 : weight));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      let rest = ore;
      for (const [k, quarter] of QUARTERS.entries()) {
        const isLast = weights.slice(k + 1).every((weight) => weight === 0);
        const part = isLast ? rest : Math.trunc((ore * (weights[k] ?? 0)) / all);
        rest -= part;
        this.add(account, ["Budsjett", periodOf(2024, quarter), sak], part);
      }
      revised += ore;
    };
    put(ORIGINAL, budget, 0);
    for (const [sak, of, what, by] of CHANGES)
      if (of === service && what === kind) put(sak, by, sak === "KS-sak 31/24" ? 1 : 2);
    return revised;
  }

  /**
   * The forecast of the year, what is booked so far, and the same months a year ago; `slack` is how
   * far the bookings may lie from the forecast, in ‰.
   */
  follow(
    account: Account,
    forecast: number,
    [quarters, slack]: readonly [quarters: readonly number[], slack: number],
  ): void {
    this.add(account, ["Prognose", "", ""], forecast);
    const weights = MONTHS.map((_, k) => quarters[Math.trunc(k / 3)] ?? 0);
    const share = quarters.slice(0, 3).reduce((sum, weight) => sum + weight, 0);
    const all = quarters.reduce((sum, weight) => sum + weight, 0);
    const soFar = Math.trunc((forecast * share) / all);
    const booked = Math.trunc((soFar * (1000 + this.random.whole(-slack, slack))) / 1000);
    const prior = Math.trunc((soFar * this.random.whole(930, 985)) / 1000);
    for (const [type, year, ore] of [
      ["Regnskap", 2024, booked],
      ["Regnskap i fjor", 2023, prior],
    ] as const) {
      const parts = share === 0 ? [] : this.random.split(ore, weights, type === "Regnskap" ? 8 : 4);
      for (const [k, month] of MONTHS.entries())
        this.add(account, [type, `${year}-${month}`, ""], parts[k] ?? 0);
    }
  }
}

/** The text of `regnskap.csv`. */
export function generate(): string {
  const ledger = new Ledger(seeded(714));
  let [revised, expected] = [0, 0];
  const book = (account: Account, [budget, quarters]: readonly [number, readonly number[]]) => {
    const decided = ledger.decide(account, budget, quarters);
    revised += decided;
    return decided;
  };
  for (const [area, services] of Object.entries(AREAS))
    for (const [service, [mix, net, permille]] of Object.entries(services))
      for (const [kind, share] of Object.entries(mix)) {
        const account = [area, service, kind] as const;
        // Half of the pay for July falls in June, as holiday pay.
        const quarters = kind === "Lønn" ? [26, 28, 21, 25] : [24, 26, 24, 26];
        const budget = Math.round((net * share) / 100);
        const decided = book(account, [budget, quarters]);
        const more = permille + ledger.random.whole(-6, 6);
        const forecast = Math.round((decided * (1000 + more)) / (1000 * THOUSAND)) * THOUSAND;
        expected += forecast;
        ledger.follow(account, forecast, [quarters, 16]);
      }
  for (const [kind, [budget, more, quarters]] of Object.entries(OTHERS)) {
    const decided = book(["", "", kind], [budget, quarters]);
    const forecast = decided + more * THOUSAND;
    expected += forecast;
    ledger.follow(["", "", kind], forecast, [quarters, SETTLED.has(kind) ? 0 : 5]);
  }
  // Depreciation is no charge on the net result: its counterpart takes it out again.
  const [budget, forecast] = ledger.counter("Avskrivninger", "Motpost avskrivninger");
  revised += budget;
  expected += forecast;
  for (const [kind, [budget, more]] of Object.entries(USES)) {
    const forecast = book(["", "", kind], [budget, [0, 0, 0, 1]]) + more * THOUSAND;
    expected += forecast;
    ledger.add(["", "", kind], ["Prognose", "", ""], forecast);
  }
  // Each case adds up to zero, so the original budget balances as well.
  ledger.decide(["", "", FUND], -revised / THOUSAND, [0, 0, 0, 1]);
  ledger.add(["", "", FUND], ["Prognose", "", ""], -expected);
  const rows = ledger.rows.map(([account, entry, ore]) => [
    ...account,
    ...entry,
    writeHundredths(ore, ","),
  ]);
  const text = [HEADINGS, ...rows].map((row) => row.join(";")).join("\n");
  return `\uFEFF${text}\n`;
}

if (import.meta.main) writeFileSync(new URL("regnskap.csv", import.meta.url), generate());
