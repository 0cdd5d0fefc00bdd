/**
 * `FAST_CHECK_RUNS=2000` runs every property with that many cases; the default is fast-check's 100. `FAST_CHECK_SEED=1` tries the same cases every time.
 *
 * A deep run reports the first case that fails as it was found, with its seed and path: to look for a smaller one can take longer than the whole run. Run the property alone with that
 * seed, without `FAST_CHECK_RUNS`, to see the smallest.
 */
import fc from "fast-check";

const [runs, seed] = [Number(process.env.FAST_CHECK_RUNS), Number(process.env.FAST_CHECK_SEED)];
fc.configureGlobal({
  ...(runs > 0 ? { numRuns: runs, endOnFailure: true } : {}),
  ...(Number.isInteger(seed) && seed > 0 ? { seed } : {}),
});
