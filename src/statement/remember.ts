/** What has been computed of a key is kept. */
export function remember<Result extends object | boolean>(
  compute: (key: string) => Result,
): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const computed = compute(key);
    known.set(key, computed);
    return computed;
  };
}
