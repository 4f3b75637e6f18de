import type { ArchiveEntry } from '#shared/model/archive.ts';

type Place = Pick<ArchiveEntry, 'chain' | 'number'>;

/** Whether whoever wrote `entry` had the other one before them: what is earlier in the chain, or was seen of another. */
export const hasSeen = (
  { chain, number, seen }: Place & Pick<ArchiveEntry, 'seen'>,
  other: Place,
): boolean =>
  other.chain === chain
    ? other.number < number
    : seen.some((head) => head.chain === other.chain && head.number >= other.number);

/**
 * Entries of all chains, each after everything that its writer had seen: clocks are put back, and those of two desks differ,
 * so that a clock decides only between entries that knew nothing of each other, and the chain's name where the clocks say
 * the same. Whoever has the same entries gets the same order, in whatever order they were read; more entries, which those
 * had not seen, don't change the order among them.
 */
export function inCausalOrder<T extends ArchiveEntry>(entries: Iterable<T>): readonly T[] {
  const chains = new Map<string, T[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.chain);
    if (chain) chain.push(entry);
    else chains.set(entry.chain, [entry]);
  }
  /** What is left of each chain, and how much of what its next entry had seen is there already: that only grows. */
  const open = [...chains].map(([name, chain]) => ({
    name,
    left: chain.sort((a, b) => b.number - a.number),
    met: 0,
  }));
  type Open = (typeof open)[number];
  const byName = new Map(open.map((each) => [each.name, each]));
  const isReady = (each: Open): boolean => {
    const { seen } = each.left.at(-1)!;
    while (each.met < seen.length) {
      const { chain, number } = seen[each.met]!;
      // A row that was removed is waited for by nobody.
      const next = byName.get(chain)?.left.at(-1);
      if (next && chain !== each.name && next.number <= number) return false;
      each.met += 1;
    }
    return true;
  };
  const first = (all: readonly Open[]): Open =>
    all.reduce((a, b) => {
      const [one, other] = [a.left.at(-1)!.at, b.left.at(-1)!.at];
      return one < other || (one === other && a.name < b.name) ? a : b;
    });
  const ordered: T[] = [];
  for (;;) {
    const waiting = open.filter(({ left }) => left.length > 0);
    if (waiting.length === 0) return ordered;
    const ready = waiting.filter(isReady);
    // Two entries that have each seen the other were not made by the desk; the verification names them.
    const next = first(ready.length > 0 ? ready : waiting);
    ordered.push(next.left.pop()!);
    next.met = 0;
  }
}
