/**
 * A controller's page that the Malmö report does not have: the appropriation and its decisions, the
 * implications of the forecast, the headroom, and the cross-subsidies.
 */
import { writeAppropriation, writeRemainder, writeTiming } from "./appropriation.ts";
import { writeAccuracy, writeChange, writeGaps } from "./change.ts";
import { writeCommitments } from "./commitments.ts";
import { writeBudgetByCategory, writeCrossSubsidy, writeReclassification } from "./financing.ts";
import { book } from "./page.ts";

console.log(`${book.organisation}: uppföljning januari–augusti 2023 (tkr där inget annat sägs)`);

writeAppropriation();
writeTiming();
writeRemainder();
writeCommitments();
writeCrossSubsidy();
writeBudgetByCategory();
writeReclassification();
writeChange();
writeGaps();
writeAccuracy();
