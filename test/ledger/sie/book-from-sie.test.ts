/** A book out of a file: its year, scenarios, dimensions and sets. */
import { amountOf, buildTable, defineBook, incomeStatement } from "anslag";
import { bookFromSie, readSie, sumFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { fixture, hundredths, linesWith } from "./files.ts";

describe("the book of a real file", () => {
  const book = defineBook(bookFromSie(readSie(fixture("typ3"))));

  it("has its year, its scenarios and its dimensions", () => {
    expect([book.title, book.organisation, book.unit.currency, book.cutOff]).toEqual([
      "Övningsföretaget AB 2012",
      "Övningsföretaget AB",
      "SEK",
      "2012-12-31",
    ]);
    expect(book.language).toBe("sv");
    expect(book.fiscalYear).toEqual({ year: 2012, startMonth: 1 });
    expect(book.dimensions.map(({ id, label, members }) => [id, label, members.length])).toEqual(
      ["1", "6"].map((id) => [
        id,
        id === "1" ? "Kostnadsställe" : "Projekt",
        linesWith("typ3", "#OBJEKT").filter((words) => words[1] === id).length,
      ]),
    );
    expect(book.figureSets.map(({ id }) => id)).toEqual(["main", "dimension-1", "dimension-6"]);
  });

  it("has the result that the file states, in every set", () => {
    const stated = linesWith("typ3", "#RES").filter(
      ([, year, account = ""]) => year === "0" && !account.startsWith("899"),
    );
    const result = -stated.reduce((sum, words) => sum + hundredths(words.at(-1) ?? ""), 0n);
    for (const { figures } of book.figureSets) {
      const sum = sumFigures(figures, { scenario: "actual" });
      expect(hundredths(sum?.toFixed(2) ?? "")).toBe(result);
    }
    const table = incomeStatement(book, { columns: { actual: { scenario: "actual" } } });
    expect(hundredths(amountOf(table, "result", "actual")?.toFixed(2) ?? "")).toBe(result);
  });
});

describe("the book of a file", () => {
  const text = (...lines: readonly string[]): string =>
    `#FLAGGA 0\n#SIETYP 4\n#FNAMN "Ån"\n#KONTO 5010 Rent\n${lines.join("\n")}\n`;

  it("whose years are broken, short or long has these years", () => {
    const file = readSie(
      text(
        "#RAR 0 20120701 20140430",
        "#RAR -1 20111201 20120630",
        "#RES -1 5010 70",
        "#PSALDO 0 201207 5010 {} 5",
        "#PSALDO 0 201404 5010 {} 6",
      ),
    );
    const book = defineBook(bookFromSie(file, { cutOff: "2014-03-31" }));
    expect(book.fiscalYear).toEqual({ year: 2012, startMonth: 7, months: 22 });
    expect(book.years).toEqual([{ year: 2011, startMonth: 12, months: 7 }]);
    const table = buildTable(book, {
      rows: [{ id: "rent", line: "5010" }],
      columns: {
        all: { scenario: "actual", period: "2012-07/2014-04" },
        march: { scenario: "actual", period: "2014-03" },
        before: { scenario: "priorYearActual" },
      },
    });
    expect(
      (["all", "march", "before"] as const).map((column) =>
        amountOf(table, "rent", column)?.toFixed(),
      ),
    ).toEqual(["-11", "0", "-70"]);
  });

  it("divides vouchers by each dimension, with what has no object", () => {
    const file = readSie(
      text(
        "#RAR 0 20120101 20121231",
        "#VER A 1 20120105\n{",
        '#TRANS 5010 {1 "N" 6 "P"} 10',
        '#TRANS 5010 {1 "S"} 20',
        "#TRANS 5010 {} 5",
        "}",
      ),
    );
    const book = defineBook(bookFromSie(file));
    const parts = book.figureSets.map(({ id, figures }) => [
      id,
      [...figures].map(({ members, amount }) => `${JSON.stringify(members)} ${amount.toFixed()}`),
    ]);
    expect(Object.fromEntries(parts)).toEqual({
      main: ["{} -35"],
      "dimension-1": ['{"1":"N"} -10', '{"1":"S"} -20', "{} -5"],
      "dimension-6": ['{"6":"P"} -10', "{} -25"],
    });
  });

  it("without a year is refused", () => {
    const [issue] = issuesOf(() => bookFromSie(readSie(text())));
    expect([issue?.code, issue?.path]).toEqual(["figure.sie", ["file", "years"]]);
    const wrong = { title: 5 } as never;
    expect(codeOf(() => bookFromSie(readSie(text("#RAR 0 20120101 20121231")), wrong))).toBe(
      "input.wrong-type",
    );
  });
});
