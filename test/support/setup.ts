/**
 * The cases of every property. They are the same in every run, so that a change is judged by what
 * it changes; `npm run hunt` looks for new ones.
 *
 * `FAST_CHECK_RUNS=2000` runs every property with that many cases; the default is fast-check's 100.
 * `FAST_CHECK_SEED=7` begins somewhere else, `FAST_CHECK_SEED=random` anywhere.
 * A deep run reports the first case that fails as it was found, with its seed and path: to look for
 * a smaller one can take longer than the whole run. Run the property alone with that
 * seed, without `FAST_CHECK_RUNS`, to see the smallest.
 */
import fc from "fast-check";

const { FAST_CHECK_RUNS, FAST_CHECK_SEED = "20230831" } = process.env;
fc.configureGlobal({
  ...(Number(FAST_CHECK_RUNS) > 0 ? { numRuns: Number(FAST_CHECK_RUNS), endOnFailure: true } : {}),
  ...(FAST_CHECK_SEED === "random" ? {} : { seed: Number(FAST_CHECK_SEED) }),
});
