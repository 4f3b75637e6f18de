/**
 * Shares `total` whole yen over `weights` in their proportion, so that the shares add up to it exactly: each is cut
 * down to a yen, and what is left goes to those that were cut the most, the first of equal ones. Null where that has no
 * sense: the weights add up to nothing, or those of both signs to less than `total`.
 */
export function allocate(total: number, weights: readonly number[]): readonly number[] | null {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const isMixed = weights.some((weight) => weight > 0) && weights.some((weight) => weight < 0);
  if (sum === 0 || (isMixed && Math.abs(total) > Math.abs(sum))) return null;
  // Ten trillion yen times ten trillion is more than a number holds exactly.
  const sign = sum < 0 ? -1n : 1n;
  const divisor = BigInt(sum) * sign;
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * sign * BigInt(weight);
    const remainder = ((product % divisor) + divisor) % divisor;
    return { index, share: Number((product - remainder) / divisor), remainder };
  });
  const shares = parts.map(({ share }) => share);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const mostCut = parts.sort((one, other) =>
    one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
  );
  for (const { index } of mostCut.slice(0, left)) shares[index]! += 1;
  return shares;
}

/**
 * `amounts` brought to `total`: what they lack, or have too much, is shared out over them by their size. Null where
 * there is nothing to share it over.
 */
export function adjustToTotal(total: number, amounts: readonly number[]): readonly number[] | null {
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const shares = allocate(total - sum, amounts.map(Math.abs));
  return shares && amounts.map((amount, index) => amount + shares[index]!);
}
