/** Notes in words: one for each matter. */
import { describe, expect, it } from "vitest";
import { columnsWithMonths, joinNotes, noteTexts } from "../../src/print/notes.ts";
import { plainTable } from "../support/plain-table.ts";

const note = (row: string, column = "Variance", text = "missing") => ({ row, column, text });
const rows = (count: number, column?: string) =>
  Array.from({ length: count }, (_, place) => note(`Row ${place + 1}`, column));

describe("the notes of a table", () => {
  it("name their row, their column and their lines", () => {
    const table = plainTable([[1, 2]]);
    const notes = [
      { kind: "one-sided", row: "a", column: "x", lines: ["Staff", "Rent"] },
      { kind: "missing-as-zero", row: "elsewhere", column: "x" },
    ] as const;
    expect(noteTexts({ ...table, notes }, { language: "en" })).toEqual([
      {
        row: "A",
        column: "X",
        text: "the difference includes lines with an amount on one side only: Staff, Rent",
      },
      { row: "elsewhere", column: "X", text: "an amount is missing and counts as zero" },
    ]);
  });

  it("stand for every cell that is empty for want of the months that they name", () => {
    const note = {
      kind: "missing-months",
      row: "a",
      column: "x",
      lines: ["A"],
      months: [],
    } as const;
    const figures = { label: "X", measure: "amount", selection: { scenario: "actual" } } as const;
    const isSaid = columnsWithMonths({ notes: [note] });
    expect(isSaid({ ...figures, id: "x" })).toBe(true);
    // Another column of figures has a matter of its own; a computed one has those of its terms.
    expect(isSaid({ ...figures, id: "y" })).toBe(false);
    expect(isSaid({ id: "z", label: "Z", measure: "variance" })).toBe(true);
    expect(columnsWithMonths({ notes: [] })({ id: "z", label: "Z", measure: "variance" })).toBe(
      false,
    );
  });

  it("stand one by one where few rows of a column say the same", () => {
    expect(joinNotes(rows(5), { language: "en" })).toEqual(
      [1, 2, 3, 4, 5].map((place) => `Row ${place}, Variance: missing`),
    );
  });

  it("are one note with a count where many do, at the place of the first", () => {
    const notes = [note("Other", "Forecast"), ...rows(6), note("Other", "Variance", "more")];
    expect(joinNotes(notes, { language: "en" })).toEqual([
      "Other, Forecast: missing",
      "Row 1 and 5 more rows, Variance: missing",
      "Other, Variance: more",
    ]);
    expect(joinNotes(rows(40_000), { language: "sv" })).toEqual([
      "Row 1 och 39999 rader till, Variance: missing",
    ]);
  });

  it("are not joined across columns, nor with a note that has a mark", () => {
    const marked = rows(3).map((each) => ({ ...each, mark: "– " }));
    expect(
      joinNotes([...rows(3), ...rows(3, "Forecast"), ...marked], { language: "en" }),
    ).toHaveLength(9);
  });
});
