/** Every error of the package. The codes of a room stand in `catalogue/`, in a file of its own. */
import { amountErrors } from "./catalogue/amount.ts";
import { auditErrors } from "./catalogue/audit.ts";
import { calendarErrors } from "./catalogue/calendar.ts";
import { chartErrors } from "./catalogue/chart.ts";
import { diagramErrors } from "./catalogue/diagram.ts";
import { figureErrors } from "./catalogue/figure.ts";
import { inputErrors } from "./catalogue/input.ts";
import { planningErrors } from "./catalogue/planning.ts";
import { printErrors } from "./catalogue/print.ts";
import { roundingErrors } from "./catalogue/rounding.ts";
import { statementErrors } from "./catalogue/statement.ts";
import { tableErrors } from "./catalogue/table.ts";
import { unitErrors } from "./catalogue/unit.ts";

type Catalogue = typeof amountErrors &
  typeof roundingErrors &
  typeof unitErrors &
  typeof calendarErrors &
  typeof chartErrors &
  typeof inputErrors &
  typeof figureErrors &
  typeof planningErrors &
  typeof printErrors &
  typeof tableErrors &
  typeof statementErrors &
  typeof auditErrors;

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
    ...planningErrors,
    ...printErrors,
    ...tableErrors,
    ...statementErrors,
    ...auditErrors,
  };
}

/** The errors of every room but diagrams, which a host without diagrams leaves out. */
export const commonErrors: Catalogue = /* @__PURE__ */ joinRooms();

/** The code of one of the {@link commonErrors}. */
export type CommonErrorCode = keyof Catalogue;

function joinAll(): Catalogue & typeof diagramErrors {
  return { ...commonErrors, ...diagramErrors };
}

/**
 * Every error that this package can raise, each with its problem and its remedy.
 *
 * The list is closed. A code is part of the public interface: renaming one is a major change,
 * adding one takes a case in `test/input/catalogue.test.ts` (the test fails until it is there).
 */
export const errorCatalogue: Catalogue & typeof diagramErrors = /* @__PURE__ */ joinAll();

/**
 * The code of an error: `room.problem`. The codes are listed, with remedies, in `errorCatalogue`.
 */
export type ErrorCode = keyof typeof errorCatalogue;
