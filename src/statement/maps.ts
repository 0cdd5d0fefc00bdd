/** Maps of a list for each key, and of a result for each key. */

/** Adds an item to the list of a key; starts the list where the key has none. */
export function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Keeps what was computed for a key, for as long as the function lives. */
export function memoize<Key, Result extends object | boolean | string>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const before = results.get(key);
    if (before !== undefined) return before;
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}
