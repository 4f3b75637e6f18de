/**
 * Mann–Whitney: how far the values of `one` lie above those of `other`, as a standard score with the correction for
 * ties. Near 0 for two samples of the same thing; ±7.7 for two of forty that do not overlap at all. Nothing is
 * assumed of how the values are spread, so a few slow ones on a busy machine do no harm.
 */
export function rankScore(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value }))]
    .map((each) => ({ isOne: false, ...each }))
    .sort((left, right) => left.value - right.value);
  let ranksOfOne = 0;
  let tied = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.value === all[from]!.value) to += 1;
    const same = all.slice(from, to);
    ranksOfOne += same.filter(({ isOne }) => isOne).length * ((from + 1 + to) / 2);
    tied += same.length ** 3 - same.length;
    from = to;
  }
  const [n, m] = [one.length, other.length];
  const total = n + m;
  const above = ranksOfOne - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - tied / (total * (total - 1))));
  return spread === 0 ? 0 : (above - (n * m) / 2) / spread;
}

/**
 * Milliseconds that two things take, in turns and `each` times either, so that whatever else the machine does meets
 * both alike. The order within a turn changes, so that neither profits from what the other left behind.
 */
export async function interleavedTimings(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  each: number,
): Promise<readonly [one: readonly number[], other: readonly number[]]> {
  const timed = async (run: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  const times: readonly [number[], number[]] = [[], []];
  for (let turn = 0; turn < each; turn += 1)
    for (const which of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      times[which].push(await timed([one, other][which]!));
  return times;
}
