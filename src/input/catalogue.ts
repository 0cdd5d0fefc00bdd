/** Every error of the package. The codes of a room stand in `catalogue/`, in a file of its own. */
import { amountErrors } from "./catalogue/amount.ts";
import { appropriationErrors } from "./catalogue/appropriation.ts";
import { auditErrors } from "./catalogue/audit.ts";
import { calendarErrors } from "./catalogue/calendar.ts";
import { chartErrors } from "./catalogue/chart.ts";
import { diagramErrors } from "./catalogue/diagram.ts";
import { figureErrors } from "./catalogue/figure.ts";
import { inputErrors } from "./catalogue/input.ts";
import { ledgerErrors } from "./catalogue/ledger.ts";
import { planningErrors } from "./catalogue/planning.ts";
import { printErrors } from "./catalogue/print.ts";
import { roundingErrors } from "./catalogue/rounding.ts";
import { statementErrors } from "./catalogue/statement.ts";
import { tableErrors } from "./catalogue/table.ts";
import { unitErrors } from "./catalogue/unit.ts";
import { workbookErrors } from "./catalogue/workbook.ts";

type Catalogue = typeof amountErrors &
  typeof roundingErrors &
  typeof unitErrors &
  typeof calendarErrors &
  typeof chartErrors &
  typeof inputErrors &
  typeof figureErrors &
  typeof appropriationErrors &
  typeof printErrors &
  typeof tableErrors &
  typeof statementErrors;

/** A function, so that a bundler can leave out the catalogue if no import needs it. */
function joinRooms(): Catalogue {
  return {
    ...amountErrors,
    ...roundingErrors,
    ...unitErrors,
    ...calendarErrors,
    ...chartErrors,
    ...inputErrors,
    ...figureErrors,
    ...appropriationErrors,
    ...printErrors,
    ...tableErrors,
    ...statementErrors,
  };
}

/**
 * The errors of the rooms that every book, statement and print needs. Ledgers, planning, audits and
 * diagrams have theirs apart, and a host leaves out those of the rooms that it does not use.
 */
export const commonErrors: Catalogue = /* @__PURE__ */ joinRooms();

/** The code of one of the {@link commonErrors}. */
export type CommonErrorCode = keyof Catalogue;

type WholeCatalogue = Catalogue &
  typeof ledgerErrors &
  typeof planningErrors &
  typeof diagramErrors &
  typeof auditErrors &
  typeof workbookErrors;

function joinAll(): WholeCatalogue {
  return {
    ...commonErrors,
    ...ledgerErrors,
    ...planningErrors,
    ...diagramErrors,
    ...auditErrors,
    ...workbookErrors,
  };
}

/**
 * Every error that this package can raise, each with its problem and its remedy.
 *
 * The list is closed. A code is part of the public interface: renaming one is a major change,
 * adding one takes a case in `test/input/catalogue.test.ts` (the test fails until it is there).
 */
export const errorCatalogue: WholeCatalogue = /* @__PURE__ */ joinAll();

/**
 * The code of an error: `room.problem`. The codes are listed, with remedies, in `errorCatalogue`.
 */
export type ErrorCode = keyof typeof errorCatalogue;
