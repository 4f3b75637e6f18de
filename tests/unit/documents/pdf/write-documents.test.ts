import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pdfOf } from '#electron/documents/pdf/pdf.ts';
import { writeDocuments, type DocumentDisk } from '#electron/documents/pdf/write-documents.ts';
import { titleOf } from '#electron/documents/pdf/formatting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { documentKinds } from '#shared/model/business-document.ts';
import { yen } from '#shared/model/money.ts';
import { poppler, textOf, unpacked } from './poppler.ts';
import { sampleDocument } from './sample-documents.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kobai-papers-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pattern = '{date}_{supplier}_{amount}';
const document = (number: number) =>
  sampleDocument('receipt', {
    number: `R-${number}`,
    tradedOn: calendarDate('2026-11-22'),
    amount: yen(110_000),
  });
const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ document: document(index + 1), supplier: 'アマノ' }));
const disk: DocumentDisk = {
  open: (path) => open(path, 'wx'),
  renameOver: (from, to) => rename(from, to),
  link,
  remove: (path) => rm(path, { force: true }),
};
const fault = (code: string) => Object.assign(new Error(code), { code });

/** The texts of a PDF's metadata, which have to be well-formed XML. */
function metadataOf(file: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => expect.unreachable(error.message));
  parser.on('text', (text) => void (text.trim() && texts.push(text.trim())));
  parser.write(poppler('pdfinfo', '-meta', file).trim()).close();
  return texts;
}

describe('the metadata of a PDF', () => {
  it('is well-formed XML whatever title and author hold, and says what they are', async () => {
    const author = 'A&B <株式会社> "本"\u0008 &amp; \ud83d\ude00';
    const pdf = await pdfOf([{ title: 'x', sheets: [{ page: 1, pages: 1, marks: [] }], data: null }], {
      title: '<見積>&',
      author,
      madeOn: calendarDate('2026-11-22'),
    });
    const file = join(folder, 'metadata.pdf');
    writeFileSync(file, pdf);
    const texts = metadataOf(file);
    expect(texts).toContain('<見積>&');
    expect(texts).toContain(author.replace('\u0008', ''));
  });

  it.each([...documentKinds, 'all of them in one file'])('is well-formed XML: %s', async (kind) => {
    const file = join(folder, `metadata-${kind}.pdf`);
    const documents = documentKinds
      .filter((each) => each === kind || documentKinds.every((one) => one !== kind))
      .map((each) => sampleDocument(each))
      .map((document) => ({
        document: { ...document, issuer: { ...document.issuer, name: 'A&B <商店>' } },
        supplier: 'A&B <商店>',
      }));
    expect((await writeDocuments(documents, { into: { kind: 'file', file } })).ok).toBe(true);
    expect(metadataOf(file).join(' ')).toContain('A&B <商店>');
  });
});

describe('documents in one file', () => {
  it('stand behind each other, each with a bookmark, its own page numbers and its own document', async () => {
    const file = join(folder, 'all.pdf');
    const told: number[] = [];
    const documents = named(3);
    const written = await writeDocuments(documents, {
      into: { kind: 'file', file },
      onProgress: (done) => told.push(done),
    });
    expect(written).toEqual({ ok: true, value: { files: [file], bytes: readFileSync(file).length } });
    expect(told).toEqual([1, 2, 3]);
    const info = poppler('pdfinfo', file);
    expect(info).toMatch(/^Pages: +3$/m);
    expect(info).toMatch(/^Title: +20261122 アマノ 領収書 EC20261110-0012 3件$/m);
    const inside = unpacked(readFileSync(file));
    for (const each of documents) {
      const title = Buffer.from(titleOf(each.document), 'utf16le').swap16().toString('latin1');
      expect(inside).toContain(title);
    }
    expect(poppler('pdfinfo', '-struct', file).match(/^ *Part/gm)).toHaveLength(3);
    expect(textOf(file, '-f', '2', '-l', '2')).toContain('R-2');
    expect(readdirSync(folder)).toEqual(['all.pdf']);
  });

  it('take the place of a file only when they are complete', async () => {
    const file = join(folder, 'old.pdf');
    writeFileSync(file, 'old');
    const full = { ...disk, renameOver: () => Promise.reject(fault('EBUSY')) };
    const refused = await writeDocuments(named(1), { into: { kind: 'file', file } }, full);
    expect(refused).toMatchObject({ ok: false, error: { code: 'export.cannot-write' } });
    if (!refused.ok) expect(refused.error.message.en).toMatch(/“old\.pdf” \(EBUSY\)/);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old.pdf']);
    expect((await writeDocuments(named(1), { into: { kind: 'file', file } })).ok).toBe(true);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.skipIf(process.platform === 'win32')('have the usual mode before they have their names', async () => {
    const modes: number[] = [];
    const watched = async (give: () => Promise<void>, from: string): Promise<void> => {
      modes.push(statSync(from).mode & 0o777);
      await give();
    };
    const seen: DocumentDisk = {
      ...disk,
      open: (path) => open(path, 'wx', 0o600),
      renameOver: (from, to) => watched(() => rename(from, to), from),
      link: (from, to) => watched(() => link(from, to), from),
    };
    await writeDocuments(named(1), { into: { kind: 'file', file: join(folder, 'a.pdf') } }, seen);
    await writeDocuments(named(1), { into: { kind: 'folder', folder, pattern } }, seen);
    expect(modes).toEqual([0o666 & ~process.umask(), 0o666 & ~process.umask()]);
  });

  it('the same documents make the same bytes', async () => {
    const [one, two] = [join(folder, 'one.pdf'), join(folder, 'two.pdf')];
    for (const file of [one, two]) await writeDocuments(named(1), { into: { kind: 'file', file } });
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });
});

describe('documents in a folder', () => {
  it('are a file each; a name that is taken gets a number, and what is there stays', async () => {
    writeFileSync(join(folder, '20261122_アマノ_110000.pdf'), 'mine');
    const written = await writeDocuments(named(2), { into: { kind: 'folder', folder, pattern } });
    expect(written.ok).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([
      '20261122_アマノ_110000.pdf',
      '20261122_アマノ_110000_2.pdf',
      '20261122_アマノ_110000_3.pdf',
    ]);
    expect(readFileSync(join(folder, '20261122_アマノ_110000.pdf'), 'utf8')).toBe('mine');
    expect(textOf(join(folder, '20261122_アマノ_110000_3.pdf'))).toContain('R-2');
    if (written.ok) {
      expect(written.value.files).toHaveLength(2);
      const sizes = written.value.files.map((file) => readFileSync(file).length);
      expect(written.value.bytes).toBe(sizes[0]! + sizes[1]!);
    }
  });

  it('also where the file system has no second names', async () => {
    const plain = { ...disk, link: () => Promise.reject(fault('EPERM')) };
    const written = await writeDocuments(named(2), { into: { kind: 'folder', folder, pattern } }, plain);
    expect(written.ok).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([
      '20261122_アマノ_110000.pdf',
      '20261122_アマノ_110000_2.pdf',
    ]);
    expect(textOf(join(folder, '20261122_アマノ_110000_2.pdf'))).toContain('R-2');
  });
});

describe('nothing remains', () => {
  it('where a name cannot be given for another reason than that it is taken: it is not tried again', async () => {
    let tried = 0;
    const full = {
      ...disk,
      link: () => ((tried += 1), Promise.reject(fault(tried < 5 ? 'ENOSPC' : 'EPERM'))),
    };
    const refused = await writeDocuments(named(1), { into: { kind: 'folder', folder, pattern } }, full);
    expect(refused).toMatchObject({ ok: false, error: { code: 'cache.no-space' } });
    expect([tried, readdirSync(folder)]).toEqual([1, []]);
  });

  it.each(['file', 'folder'] as const)('of what is cancelled on the way into a %s', async (kind) => {
    const abort = new AbortController();
    const into =
      kind === 'file'
        ? ({ kind, file: join(folder, 'all.pdf') } as const)
        : ({ kind, folder, pattern } as const);
    const told: number[] = [];
    const stopped = await writeDocuments(named(20), {
      into,
      signal: abort.signal,
      onProgress: (done) => {
        told.push(done);
        if (done === 3) abort.abort();
      },
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(told).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'cache.no-space'],
    ['EDQUOT', 'cache.no-space'],
    ['EIO', 'export.cannot-write'],
  ])('when the disk answers %s while the third is written', async (code, refusal) => {
    let opened = 0;
    const failing: DocumentDisk = {
      ...disk,
      open: async (path) => {
        const handle = await open(path, 'wx');
        opened += 1;
        if (opened < 3) return handle;
        return {
          writeFile: () => Promise.reject(fault(code)),
          sync: () => handle.sync(),
          close: () => handle.close(),
        };
      },
    };
    const refused = await writeDocuments(named(5), { into: { kind: 'folder', folder, pattern } }, failing);
    expect(refused).toMatchObject({ ok: false, error: { code: refusal } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in a folder that is gone', async () => {
    const gone = join(folder, 'gone');
    for (const into of [
      { kind: 'folder', folder: gone, pattern } as const,
      { kind: 'file', file: join(gone, 'all.pdf') } as const,
    ]) {
      const refused = await writeDocuments(named(1), { into });
      expect(refused).toMatchObject({ ok: false, error: { code: 'export.cannot-write' } });
      if (!refused.ok) expect(refused.error.message.en).toContain('(ENOENT)');
    }
  });
});
