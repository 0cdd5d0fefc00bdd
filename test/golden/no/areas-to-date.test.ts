/**
 * The appropriations of areas (1B) with the columns of a quarterly report, by the table
 * "Rammeområdene" of Hustadvika kommune, Årsrapport 2023, in thousands: the months to date are all
 * the year. The first sixteen areas, of which every figure could be read.
 * https://arsrapport.hustadvika.kommune.no/2023/hovedtall-2017/rammeområdene
 */
import { defineBook, memberList, printTable, renderText } from "anslag";
import { quarterlyAppropriations } from "anslag/report";
import { expect, it } from "vitest";
import { figuresByScenario, printedRows, publishedRows } from "../published.ts";

/** Regnskap 2023, revidert budsjett 2023, opprinnelig budsjett 2023, avvik. */
const AREAS = publishedRows(`
Politisk styring | 8 000 | 7 139 | 7 096 | -861
Kommunedirektør | 76 483 | 70 031 | 66 627 | -6 452
Samfunnsutvikling | 18 477 | 19 702 | 19 384 | 1 225
Familiens hus | 108 297 | 100 964 | 98 865 | -7 333
Oppvekst felles | 116 967 | 121 844 | 117 134 | 4 877
Kommunale barnehager | 64 048 | 56 476 | 56 136 | -7 572
Skoler | 191 133 | 181 884 | 180 781 | -9 249
Helse og velferd - felles | -2 648 | 6 528 | 15 832 | 9 176
Helse og mestring | 52 610 | 48 091 | 45 254 | -4 519
Hjemmebaserte tjenester | 59 922 | 64 004 | 60 040 | 4 082
Institusjoner og omsorgsleiligheter | 123 127 | 113 155 | 114 988 | -9 972
Bo og habilitering | 127 293 | 122 942 | 118 723 | -4 351
NAV | 21 015 | 21 572 | 16 473 | 557
Kommunalteknikk | -3 449 | -7 180 | -7 224 | -3 731
Bygg og eiendom | 63 949 | 48 177 | 43 712 | -15 772
Plan og byggesak | 5 088 | 8 030 | 5 000 | 2 942
`);

const SCENARIOS = ["actual", "budget", "adopted"] as const;
const book = defineBook({
  title: "Årsrapport 2023",
  organisation: "Hustadvika kommune",
  language: "nb",
  unit: { currency: "NOK", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  scenarios: [{ id: "adopted", kind: "budget" }],
  chart: { lines: [{ id: "drift", kind: "cost" }] },
  dimensions: [{ id: "område", members: AREAS.map(({ label }) => ({ id: label })) }],
  figureSets: [
    {
      id: "areas",
      figures: AREAS.flatMap((area) =>
        figuresByScenario(area, SCENARIOS, { flow: "cost", style: "costs-positive" }).map(
          (figure) => ({ ...figure, line: "drift" as const, members: { område: area.label } }),
        ),
      ),
    },
  ],
});
const printed = printTable(
  memberList(book, {
    ...quarterlyAppropriations(book, {
      line: "drift",
      period: "2023-01/2023-12",
      original: { scenario: "adopted" },
      columns: ["actual", "planned", "original", "gap"],
      title: "Bevilgningsoversikt drift per rammeområde",
    }),
    dimension: "område",
  }),
);

it("has every figure of the areas with its sign, and sums added up by hand", () => {
  const rows = printedRows(printed);
  expect(rows.slice(0, -1)).toEqual(AREAS);
  const sums = [0, 1, 2, 3].map((k) =>
    AREAS.reduce((sum, { figures }) => sum + (figures[k] ?? 0), 0),
  );
  expect(rows.at(-1)?.figures).toEqual(sums);
  // The areas spent more than the revised budget, which is unfavourable.
  expect(sums[3]).toBe((sums[1] ?? 0) - (sums[0] ?? 0));
});

it("reads as a bevilgningsoversikt of areas", async () => {
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot("areas-to-date.golden.txt");
});
