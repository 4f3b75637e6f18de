/** What of each line goes with the first parcel, where the rest comes later: half of all pieces, from the first line on. */
export function firstParcel(quantities: readonly number[]): readonly number[] {
  let left = Math.ceil(quantities.reduce((sum, each) => sum + each, 0) / 2);
  return quantities.map((quantity) => {
    const sent = Math.min(quantity, left);
    left -= sent;
    return sent;
  });
}
