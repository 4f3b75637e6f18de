import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Archive } from '#electron/desk/ports/archive.ts';
import { latest, recordsOf } from '#electron/domain/archive/archive-records.ts';
import type { ArchiveEntry, ArchiveId } from '#shared/model/archive.ts';
import { yen } from '#shared/model/money.ts';
import {
  anyKey,
  archiveId,
  archiveIn,
  at,
  deskIds,
  documentOf,
  fileOf,
  filter,
  good,
  person,
  rule,
} from '#tests/support/archives.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const fileNamed = (name: string) => ({
  kind: 'file' as const,
  name,
  file: { name, path: '', key: new Uint8Array() },
});
const correction = (of: ArchiveId, amount: number, name: string | null = null) => ({
  of,
  reason: `${amount}`,
  document: documentOf({ amount: yen(amount) }),
  file: name === null ? null : fileNamed(name),
});
/** Amount and file of each version, the one that counts last. */
const versionsIn = async (archive: Archive) =>
  good(await archive.search({ filter: filter(), scope: 'all', rule }, 0, 10)).records[0]!.versions.map(
    ({ document, file }) => [document.amount!.amount, file.name],
  );

it('counts the correction that was made last where the clock was put back between two', async () => {
  const archive = archiveIn(tempFolder());
  good(await archive.create(archiveId, anyKey()));
  const [kept] = good(await archive.keep(person, at(1), [fileOf('a.pdf')]));
  good(await archive.correct(person, at(50), correction(kept!.id, 220_000)));
  good(await archive.correct(person, at(20), correction(kept!.id, 330_000, 'b.pdf')));
  expect(await versionsIn(archive)).toEqual([
    [110_000, 'a.pdf'],
    [220_000, 'a.pdf'],
    [330_000, 'b.pdf'],
  ]);
});

it('counts the correction of the desk that had seen the other, whatever their clocks say, at both desks', async () => {
  const base = tempFolder();
  const folder = join(base, 'archive');
  const key = anyKey();
  const one = archiveIn(base, { folder });
  good(await one.create(archiveId, key));
  const two = archiveIn(base, { folder, desk: deskIds[1] });
  good(await two.open(archiveId, key));
  const [kept] = good(await one.keep(person, at(1), [fileOf('a.pdf')]));
  good(await one.correct(person, at(50), correction(kept!.id, 220_000, 'b.pdf')));
  good(await two.correct(person, at(20), correction(kept!.id, 330_000)));
  good(await one.correct(person, at(10), correction(kept!.id, 440_000)));
  const expected = [
    [110_000, 'a.pdf'],
    [220_000, 'b.pdf'],
    [330_000, 'b.pdf'],
    [440_000, 'b.pdf'],
  ];
  expect(await versionsIn(one)).toEqual(expected);
  expect(await versionsIn(two)).toEqual(expected);
});

/** What three desks write, each with what it had read of the others by then, at any time that a clock may show. */
const written = fc
  .array(
    fc.record({
      desk: fc.nat(2),
      reads: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      clock: fc.nat(5),
      file: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((steps) => {
    const chains = ['a', 'b', 'c'].map((letter) => letter.repeat(12));
    const chainOf = (entry: ArchiveEntry): number => chains.indexOf(entry.chain);
    const entries: ArchiveEntry[] = [];
    /** By desk: how many of each chain it has read. Whoever reads an entry reads what that had seen. */
    const known = chains.map(() => [0, 0, 0]);
    const write = (desk: number, clock: number, change: ArchiveEntry['change']): void => {
      const number = (known[desk]![desk] ?? 0) + 1;
      const seen = known[desk]!.flatMap((count, other) =>
        other === desk || count === 0 ? [] : [{ chain: chains[other]!, number: count, hash: '0'.repeat(64) }],
      );
      entries.push({
        format: 1,
        archive: 'x',
        chain: chains[desk]!,
        number,
        previous: null,
        seen,
        at: at(clock),
        by: person,
        change,
      });
      known[desk]![desk] = number;
    };
    const fileOfName = (name: string) => ({
      stored: name,
      name,
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: '0'.repeat(64),
    });
    write(0, 3, { action: 'add', origin: 'brought-in', document: documentOf(), file: fileOfName('0') });
    for (const row of known) row[0] = 1;
    const id = `${chains[0]}-1` as ArchiveId;
    for (const [index, { desk, reads, clock, file }] of steps.entries()) {
      for (const [other, isRead] of reads.entries())
        if (isRead) {
          const row = known[other]!;
          known[desk] = known[desk]!.map((count, chain) => Math.max(count, row[chain]!));
        }
      write(desk, clock, {
        action: 'correct',
        of: id,
        reason: `${index}`,
        document: documentOf({ amount: yen(index + 1) }),
        file: file ? fileOfName(`${index + 1}`) : null,
      });
    }
    const hasSeen = (later: ArchiveEntry, earlier: ArchiveEntry): boolean =>
      chainOf(later) === chainOf(earlier)
        ? earlier.number < later.number
        : later.seen.some((head) => head.chain === earlier.chain && head.number >= earlier.number);
    return { entries, hasSeen };
  });

const recordOf = (entries: readonly ArchiveEntry[]) => [...recordsOf(entries, rule).values()][0]!;

it('gives every desk the same versions, each after those that its writer had seen, with the file that was before them', () => {
  fc.assert(
    fc.property(written, fc.infiniteStream(fc.nat()), ({ entries, hasSeen }, draws) => {
      const record = recordOf(entries);
      const shuffled = entries
        .map((entry) => ({ entry, place: draws.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry);
      expect(recordOf(shuffled)).toEqual(record);
      const byId = new Map(entries.map((entry) => [`${entry.chain}-${entry.number}`, entry]));
      const order = record.versions.map(({ entry }) => byId.get(entry)!);
      expect(order).toHaveLength(entries.length);
      for (const [place, entry] of order.entries()) {
        for (const later of order.slice(place + 1)) expect(hasSeen(entry, later)).toBe(false);
        if (entry.change.action !== 'correct' || entry.change.file !== null) continue;
        // What the writer had: the record of what they had seen, to the same file.
        const seenByWriter = entries.filter((each) => hasSeen(entry, each));
        expect(record.versions[place]!.file).toEqual(latest(recordOf(seenByWriter)).file);
      }
    }),
    { numRuns: 500 },
  );
});
