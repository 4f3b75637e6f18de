import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { unlistedFiles } from '#electron/files/unfinished.ts';
import { createUploads, readUpload } from '#electron/files/uploads.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

it('takes parts one at a time, and gives back what was sent', async () => {
  const uploads = createUploads(tempFolder(), unlistedFiles);
  const sent = randomBytes(1_400_000);
  const half = sent.length / 2;
  const begun = await uploads.begin(null, 'a.csv', sent.length);
  if (!begun.ok) throw new Error(begun.error.code);
  const id = begun.value;
  const [first, second] = await Promise.all([
    uploads.add(id, 0, sent.subarray(0, half)),
    uploads.add(id, half, sent.subarray(half)),
  ]);
  expect([first.ok, second.ok]).toEqual([true, false]);
  expect((await uploads.add(id, half, sent.subarray(half))).ok).toBe(true);
  const found = uploads.find(null, id);
  if (!found.ok) throw new Error(found.error.code);
  expect(readUpload(found.value).equals(sent)).toBe(true);
  await uploads.discardAll();
});
