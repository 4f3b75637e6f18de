/** How many cells a column is remembered by. */
const most = 4_096;

/**
 * `read` with what it answered before: the cells of a column are mostly alike. A key is copied, because a piece of a
 * text keeps the whole text in memory.
 */
export function memoize<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    if (known.size >= most) known.clear();
    known.set(Array.from(cell).join(''), value);
    return value;
  };
}
