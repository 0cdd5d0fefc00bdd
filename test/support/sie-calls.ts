/** A valid call of every function of SIE. */
import { byName } from "./by-name.ts";
import { everything as anslag } from "./doors.ts";
import { library } from "./library.ts";

const TEXT = "#FLAGGA 0\n#RAR 0 20230101 20231231\n#KONTO 5010 Rent\n#RES 0 5010 700\n";
const sie = anslag.readSie(TEXT);

/** The arguments of a valid call, by the name of the function. */
export const sieCalls: Readonly<Record<string, readonly unknown[]>> = {
  bookFromSie: [sie, { title: "Library", cutOff: "2023-08-31" }],
  chartFromSie: [sie],
  figuresFromSie: [
    library,
    sie,
    {
      accounts: [
        { prefix: "5", line: "staff", and: byName({}) },
        { codes: ["3010"], line: null },
      ],
      scenarios: { actual: "actual", budget: null, priorYear: null },
      dimension: "1",
      from: "years",
    },
  ],
  readSie: [TEXT, { encoding: "cp437", limit: 5 }],
  readSie5: ["<Sie/>", { encoding: "utf-8", limit: 5 }],
  safeReadSie: [TEXT, { encoding: "cp437", limit: 5 }],
  safeReadSie5: ["<Sie/>", { encoding: "utf-8", limit: 5 }],
  writeSie: [
    library,
    {
      type: "1",
      generated: "2024-01-02",
      set: "all",
      accounts: byName({
        fees: "3010",
        staff: "7010",
        books: "4010",
        interest: "8410",
        grant: "3900",
      }),
      dimensions: byName({ library: "20" }),
    },
  ],
};
