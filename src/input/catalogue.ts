/** Every error of the package. Those of bare amounts stand apart, so that a host that only computes with amounts does not carry the rest. */
import { amountErrors } from "./amount-errors.ts";

const others = {
  "unit.currency": {
    problem: "This is not a currency code in use",
    remedy: "use the three capital letters of ISO 4217",
  },
  "unit.scale": {
    problem: "This is not a scale",
    remedy: "choose one of the named scales",
  },
  "unit.name": {
    problem: "No unit has this name",
    remedy: "use kr, tkr, mkr or mdkr, or build the unit from a currency and a scale",
  },
  "unit.mismatch": {
    problem: "Amounts in different units cannot be added up",
    remedy: "convert to one unit first; amounts in different currencies cannot be converted here",
  },
  "calendar.date": {
    problem: "This is not a date",
    remedy: "write a day that exists as YYYY-MM-DD",
  },
  "calendar.period": {
    problem: "This is not a period of whole months",
    remedy: "write a month as YYYY-MM, or the first and last month as YYYY-MM/YYYY-MM",
  },
  "calendar.fiscal-year": {
    problem: "This is not a fiscal year",
    remedy:
      "give the calendar year in which it starts (1900 to 2999) and the start month (1 to 12)",
  },
  "calendar.part": {
    problem: "The fiscal year has no such part",
    remedy: "choose a kind of period and a number inside the year",
  },
  "chart.duplicate-id": {
    problem: "Two lines or totals of the chart have the same id",
    remedy: "give every line and every total an id of its own",
  },
  "input.id": {
    problem: "This cannot be used as an id",
    remedy:
      "use a text of at most 200 characters that is not empty and has no line break or space at its ends",
  },
  "chart.kind": {
    problem: "There is no such kind of line",
    remedy: "choose one of the named kinds",
  },
  "chart.unknown-part": {
    problem: "A total refers to a part that the chart does not have",
    remedy: "add the line or total, or correct the name",
  },
  "chart.empty-total": {
    problem: "A total has no parts",
    remedy: "name the lines or totals that it is the sum of",
  },
  "chart.cycle": {
    problem: "A total contains itself",
    remedy: "take the total out of its own parts",
  },
  "chart.counted-twice": {
    problem: "A total counts a line twice",
    remedy: "let every line reach a total along one path only",
  },
  "chart.of-which": {
    problem: "An of-which line is used wrongly",
    remedy:
      "let it detail a line of the same kind that is no of-which line itself, and keep it out of every total",
  },
  "chart.role": {
    problem: "A total does not fit its role",
    remedy: "give each role to one total, and let its lines be of the kinds that the role allows",
  },
  "chart.unknown-line": {
    problem: "The chart has no such line or total",
    remedy: "use an id from the chart",
  },
  "figure.unknown-line": {
    problem: "A figure names a line that the chart does not have",
    remedy: "use the id of a line or total in the chart",
  },
  "figure.unknown-scenario": {
    problem: "The book has no such scenario",
    remedy: "use the id of a declared scenario, or declare this one",
  },
  "figure.unknown-dimension": {
    problem: "The book has no such dimension",
    remedy: "use the id of a declared dimension, or declare this one",
  },
  "figure.unknown-member": {
    problem: "The dimension has no such member",
    remedy: "use the id of a declared member, or declare this one",
  },
  "figure.unknown-set": {
    problem: "The book has no such figure set",
    remedy: "use the id of a figure set in the book",
  },
  "figure.outside-year": {
    problem: "The period lies outside the fiscal year of its scenario",
    remedy:
      "use a period inside the fiscal year; prior-year outcomes belong to a scenario of kind prior-year-actual",
  },
  "figure.never-read": {
    problem: "A figure is posted where its line is never read",
    remedy:
      "post it in the scenario that the line is read from, or take readFrom away from the line",
  },
  "figure.total-and-part": {
    problem: "Amounts are posted both on a total and on a line inside it",
    remedy:
      "post on the lines, or on the total, but not on both for the same scenario, period and members",
  },
  "figure.overlapping-periods": {
    problem: "Figures with overlapping periods would be counted twice",
    remedy:
      "keep one division of time for each line and scenario, or ask for a period that a figure states itself",
  },
  "figure.arrays": {
    problem: "The arrays of figures do not belong together",
    remedy:
      "give a list of amounts, and for everything else a list of the same length or one value",
  },
  "figure.csv": {
    problem: "The text is not CSV as the mapping says",
    remedy:
      "give a row of headings that has the mapped ones, as many fields in every row, and quotes that close",
  },
  "figure.sql": {
    problem: "A ledger cannot be read by this query",
    remedy:
      "name tables and columns, sum a column of an exact type that has an amount in every row, and give back the rows of the query as they come",
  },
  "figure.limit": {
    problem: "The number of problems to be listed is not usable",
    remedy: "give a whole number of 1 or more",
  },
  "figure.more-rows": {
    problem: "More rows are wrong than are listed",
    remedy: "mend the ones above first, or raise the limit",
  },
  "appropriation.undated": {
    problem: "A decision has no date",
    remedy:
      'give decidedOn as YYYY-MM-DD, or declare { noLaterThan: "YYYY-MM-DD" } where the source prints none',
  },
  "appropriation.posted-twice": {
    problem: "Funding is stated both by an appropriation and by figures",
    remedy: "remove the figures: the appropriation posts its revised amount itself",
  },
  "appropriation.kind": {
    problem: "There is no such kind of adjustment, recurrence or reading",
    remedy: "choose one of the named values",
  },
  "materiality.rule": {
    problem: "The materiality rule is not usable",
    remedy: "give at least one limit, none of them negative, and only the named choices",
  },
  "print.language": {
    problem: "There are no words in this language",
    remedy: "choose one of the named languages",
  },
  "print.locale": {
    problem: "It is not known how numbers are written there",
    remedy: "choose one of the named locales",
  },
  "print.scale-without-unit": {
    problem: "An amount without a unit cannot be printed in another scale, nor with its unit",
    remedy: "say what unit the amount is in",
  },
  "diagram.no-difference": {
    problem: "A bridge needs a column that is one column less another",
    remedy: "name a variance column, or add one to the table",
  },
  "diagram.no-parts": {
    problem: "The row is not the sum of other rows",
    remedy: "name a total of the table, or say which rows are its parts",
  },
  "diagram.no-amount": {
    problem: "There is no amount to draw",
    remedy: "draw rows and columns that have amounts",
  },
  "table.unknown-row": {
    problem: "The table has no such row",
    remedy: "use the id of a row in the table",
  },
  "table.unknown-column": {
    problem: "The table has no such column",
    remedy: "use the id of a column in the table",
  },
  "table.other-book": {
    problem: "The table was not built from this book",
    remedy: "explain a table with the book that it was built from",
  },
  "table.malformed": {
    problem: "This is not a table of this package",
    remedy: "pass what a statement builder or parseTable returned",
  },
  "table.cycle": {
    problem: "A total of the table contains itself",
    remedy: "take the row or column out of its own terms",
  },
  "input.duplicate-id": {
    problem: "Two rows of the statement have the same id",
    remedy: "give every row an id of its own",
  },
  "table.level": {
    problem: "This cannot be the depth of a row",
    remedy: "give 0 for the outermost rows, 1 for rows inside them, and so on",
  },
  "statement.sum": {
    problem: "A sum is empty, or counts something twice",
    remedy: "name each row or column once, and none together with a row or column that contains it",
  },
  "statement.operand": {
    problem: "A column is computed from a column that has no amounts",
    remedy: "compute from columns of figures, sums or variances",
  },
  "statement.column-id": {
    problem: "This cannot be used as the id of a column",
    remedy: "use a name that is no whole number: JavaScript would put such a column first",
  },
  "statement.cycle": {
    problem: "A row or column of the statement is computed from itself",
    remedy: "take the row or column out of its own terms",
  },
  "statement.conflict": {
    problem: "A row and a column choose different values for the same thing",
    remedy: "leave the choice to the row or to the column",
  },
  "statement.incomplete": {
    problem: "Neither the row nor the column says what to show",
    remedy: "name the missing choice in the row or in the column",
  },
  "statement.no-role": {
    problem: "The chart has no total with the role that this statement needs",
    remedy: "give the role to a total of the chart, or pass the rows yourself",
  },
  "allocation.keys": {
    problem: "A sum cannot be split by these keys",
    remedy: "give each receiver a key of 0 or more, and one of them a key above 0",
  },
  "allocation.bounds": {
    problem: "The least or most amounts cannot be kept",
    remedy:
      "let the least amounts be no more than the total, the most amounts no less, and name receivers only",
  },
  "allocation.unit": {
    problem: "An internal posting cannot be taken out of the sum",
    remedy:
      "name two different units of the consolidation, and book no more internally than a unit reports",
  },
  "analysis.head": {
    problem: "A head, row or column is not there, or is named twice",
    remedy: "name each of them once, and only those that there are",
  },
  "appropriation.correction": {
    problem: "A decision does not correct an earlier one",
    remedy:
      "name the reference of one earlier decision that no other corrects, and let the correction stand",
  },
  "appropriation.policy": {
    problem: "A rule for the next year cannot be applied",
    remedy:
      "give shares and caps of 0 or more, what they are of, months from 1 to 12, and weights that add up to 100",
  },
  "appropriation.transfer": {
    problem: "A transfer does not move money between heads",
    remedy:
      "let the legs add up to 0, name heads and levels that there are, and give limits of 0 or more",
  },
  "commitment.draw": {
    problem: "More is drawn or released than was decided",
    remedy: "draw and release decided commitments only, and no more than their amount",
  },
  "commitment.age-bands": {
    problem: "These are no bands of age",
    remedy: "give whole months above 0, each more than the one before",
  },
  "commitment.frame": {
    problem: "A project cannot end below what it has spent",
    remedy: "forecast at least what is spent, or leave the forecast out",
  },
  "commitment.status": {
    problem: "A commitment is neither decided nor reserved",
    remedy: "say decided or reserved, or leave the status out for a decision",
  },
  "commitment.amount": {
    problem: "An amount of a commitment or frame has a sign",
    remedy: "give amounts without sign; what they are is said by their place",
  },
  "forecast.profile": {
    problem: "An amount cannot be spread over the year in this way",
    remedy: "give a kind of profile, twelve weights of one sign, or a month or day of the year",
  },
  "forecast.period": {
    problem: "A forecast cannot be made from so many months",
    remedy: "give the months that have elapsed, from 1 to 12, or a period inside the year",
  },
  "forecast.line": {
    problem: "The forecast has no such line",
    remedy: "use a line of the scenario; give it as 0 where it has nothing yet",
  },
  "forecast.rating": {
    problem: "Forecasts cannot be rated in this way",
    remedy:
      "give three years with a budget, limits that widen from grade to grade, and two measures or more",
  },
  "forecast.round": {
    problem: "A forecast and its outturn do not belong together",
    remedy:
      "give each forecast with the outturn of the same unit and year, and at least one of them",
  },
  "report.unknown-figure": {
    problem: "There is no such figure, row, column or table in the reported document",
    remedy: "use the address of a figure: table.row.column, or the id of a figure in running text",
  },
  "report.relation": {
    problem: "A relation of the reported document does not relate anything",
    remedy: "name each of its figures once, and not its result among them",
  },
  "report.weight": {
    problem: "A term has no weight",
    remedy: "give a weight other than 0, or leave the term out",
  },
  "report.unit-mix": {
    problem: "Figures that count different things cannot be compared",
    remedy:
      "relate money of one currency, percentages, or things of one kind; scales of one currency may be mixed",
  },
  "report.precision": {
    problem: "It is not known how precisely a figure was printed",
    remedy: "give the figure as printed text, or say with how many decimals it was printed",
  },
  "report.id": {
    problem: "This cannot be used as a name in addresses",
    remedy: "use a name without a dot, and without a sign or space at its ends",
  },
  "report.duplicate-id": {
    problem: "Two parts of the reported document have the same name",
    remedy: "give every table, row, column, figure and relation a name of its own",
  },
  "report.too-large": {
    problem: "The reported document is larger than what can be audited at once",
    remedy: "audit it in parts",
  },
  "report.line": {
    problem: "A line of figures cannot be split",
    remedy: "give one line of printed figures, and how many columns it has",
  },
  "input.not-json": {
    problem: "The text is not JSON",
    remedy: "pass JSON text, or the value it stands for",
  },
  "input.missing-key": {
    problem: "A key is missing",
    remedy: "add it",
  },
} as const;

type Catalogue = typeof amountErrors & typeof others;

function whole(): Catalogue {
  return { ...amountErrors, ...others };
}

/**
 * Every error this package can raise: what is wrong, and what to do about it.
 *
 * The list is closed. A code is part of the public interface: renaming one is a major change, adding one takes
 * a case in `test/errors/catalogue.test.ts` (the test fails until it is there).
 */
export const errorCatalogue: Catalogue = /* @__PURE__ */ whole();

/** The code of an error: `room.problem`. The codes are listed, with remedies, in `errorCatalogue`. */
export type ErrorCode = keyof typeof errorCatalogue;
