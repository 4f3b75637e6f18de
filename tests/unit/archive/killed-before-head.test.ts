import { expect, it, vi } from 'vitest';
import type * as files from '#electron/files/whole-file.ts';
import {
  anyKey,
  archiveId,
  archiveIn,
  at,
  documentOf,
  fileOf,
  good,
  noHooks,
  person,
} from '#tests/support/archives.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

// The head of a chain is written right after its entry. Here nothing is written after an entry, as if the program had
// been killed each time.
vi.mock('#electron/files/whole-file.ts', async (original) => {
  const actual = await original<typeof files>();
  let afterEntry = false;
  return {
    ...actual,
    appendFile: (...args: Parameters<typeof actual.appendFile>) => {
      afterEntry = args[0].endsWith('.entry');
      return actual.appendFile(...args);
    },
    replaceFile: (...args: Parameters<typeof actual.replaceFile>) => {
      if (!afterEntry) return actual.replaceFile(...args);
      afterEntry = false;
      throw new Error('killed');
    },
  };
});

it('a program killed after each entry, before the head is written, leaves a whole archive', async () => {
  const base = tempFolder();
  const key = anyKey();
  good(await archiveIn(base).create(archiveId, key));
  for (let second = 1; second <= 3; second += 1) {
    const archive = archiveIn(base);
    good(await archive.open(archiveId, key));
    const [kept] = good(await archive.keep(person, at(second), [fileOf(`${second}.pdf`)]));
    const document = documentOf({ note: String(second) });
    good(await archive.correct(person, at(second), { of: kept!.id, reason: 'r', document }));
    expect(good(await archive.verify(at(9), noHooks)).faults).toEqual([]);
  }
});
