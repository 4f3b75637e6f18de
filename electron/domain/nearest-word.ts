/** How many letters have to be added, taken away, changed or exchanged with their neighbour; more than `most` is null. */
export function editDistance(one: string, other: string, most: number): number | null {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return null;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  const distance = rows[a.length]![b.length]!;
  return distance <= most ? distance : null;
}

/**
 * The word of `words` that was probably meant by `typed`, all folded: one letter off in a short word, two in a long one.
 * Null for a word of up to two letters, and where none is near. Of several the nearest, then the first.
 */
export function nearestWord(typed: string, words: Iterable<string>): string | null {
  const letters = [...typed].length;
  if (letters < 3) return null;
  const most = letters < 6 ? 1 : 2;
  let found: { readonly word: string; readonly distance: number } | null = null;
  for (const word of words) {
    const distance = editDistance(typed, word, most);
    if (distance === null || distance === 0 || (found && distance >= found.distance)) continue;
    found = { word, distance };
  }
  return found?.word ?? null;
}
