/** The choices of how long nobody may touch the desk, in minutes; null for as long as they like. */
const choices: readonly (number | null)[] = [5, 10, 15, 30, 60, 120, null];

/** The choices up to `maximum`, with what is set now among them in its place. */
export function idleChoices(now: number | null, maximum: number | null = null): readonly (number | null)[] {
  const length = (minutes: number | null): number => minutes ?? Number.POSITIVE_INFINITY;
  const allowed = choices.filter((each) => maximum === null || length(each) <= maximum);
  return [...new Set([...allowed, now, ...(maximum === null ? [] : [maximum])])].toSorted((one, other) =>
    length(one) < length(other) ? -1 : 1,
  );
}
