/** `FAST_CHECK_RUNS=2000` runs every property with that many cases; the default is fast-check's 100. */
import fc from "fast-check";

const runs = Number(process.env.FAST_CHECK_RUNS);
if (runs > 0) fc.configureGlobal({ numRuns: runs });
