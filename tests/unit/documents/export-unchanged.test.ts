import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { trappedOrders } from '#tests/support/trapped-orders.ts';

// Digests of the files of the program before cells were kept as bytes. Another one means that files of the same orders changed.
it.each([
  ['csv-utf8', 'line', '8e885c4e73c232ab23a53fe37a6d2b2c79c8f54d4916ffb4610dadf98d5153d9', 0],
  ['csv-utf8', 'order', 'da4ef46ee34ad8d0b2abe19a13ee1e7db98a33c31c3f3874c84353d2e028a3ec', 0],
  ['csv-cp932', 'line', 'c6b8d2f16a6d7d79246ea1f3d72492ddacc3d1308be40e9a65a828a85e68253f', 3312],
  ['csv-cp932', 'order', '836b1a7f13b4aa5d6f9850661ec18d626ada11dde437af7adb53d066062a6f3a', 420],
] as const)(
  '%s with a row for each %s has the bytes that it always had',
  async (format, granularity, digest, replaced) => {
    const file = join(tempFolder(), 'out.csv');
    const written = await writeExport(trappedOrders(2_000), {
    format, granularity, locale: 'ja', file, unmappable: 'replace',
  }); // prettier-ignore
    expect(written).toMatchObject({ value: { replaced } });
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(digest);
  },
);
