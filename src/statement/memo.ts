/** Keeps what was computed for a key, for as long as the function lives. */
export function memoize<Result extends object | boolean | string>(
  compute: (key: string) => Result,
): (key: string) => Result {
  const results = new Map<string, Result>();
  return (key) => {
    const before = results.get(key);
    if (before !== undefined) return before;
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}
