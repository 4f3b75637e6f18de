import { link, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { unlistedFiles, type UnfinishedFiles } from '#electron/files/unfinished.ts';
import type { NamedDocument, DocumentDestination } from '#electron/desk/ports/document-renderer.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { renameOver } from '../export/rename-over.ts';
import { finishTemporary, openTemporary, syncFolder, targetOf } from '../export/target-file.ts';
import { invoiceData } from './invoice-data.ts';
import { layOut } from './layout.ts';
import { commonNameOf, nameOf } from './document-renderer.ts';
import { pdfOf, type PdfMetadata, type LaidOutDocument } from './pdf.ts';
import { titleOf } from './formatting.ts';

export interface WriteOptions {
  readonly into: DocumentDestination;
  /** Called after each document with the number done. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Lists each file while it is written under another name. */
  readonly unfinished?: UnfinishedFiles;
}

export interface WrittenDocuments {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** The file system as documents use it. */
export interface DocumentDisk {
  readonly open: (path: string) => Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  readonly renameOver: (from: string, to: string) => Promise<void>;
  /** A second name for a file; fails with EEXIST where the name is taken. */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

const nodeDisk: DocumentDisk = {
  open: openTemporary,
  renameOver,
  link,
  remove: (path) => rm(path, { force: true }),
};

class Cancelled extends Error {}

class DiskFault extends Error {
  readonly file: string;
  readonly reason: string;
  constructor(file: string, cause: unknown) {
    super('cannot write', { cause });
    this.file = file;
    this.reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
  }
}

async function onDisk<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new DiskFault(file, error);
  }
}

const laidOut = async (document: BusinessDocument): Promise<LaidOutDocument> => ({
  sheets: await layOut(document),
  title: titleOf(document),
  data: invoiceData(document),
});
const metadataOf = (document: BusinessDocument): PdfMetadata => ({
  title: titleOf(document),
  author: document.issuer.name,
  madeOn: document.issuedOn,
});

/** A document as the bytes of a PDF of its own. */
export const renderPdf = async (document: BusinessDocument): Promise<Buffer> =>
  pdfOf([await laidOut(document)], metadataOf(document));

/** Of a file with several documents: what they have in common, and the latest day. */
function jointMetadata(documents: readonly NamedDocument[]): PdfMetadata {
  const first = documents[0]!.document;
  if (documents.length === 1) return metadataOf(first);
  const issuers = new Set(documents.map(({ document }) => document.issuer.name));
  return {
    title: commonNameOf(documents)
      .replace(/\.pdf$/, '')
      .replaceAll('_', ' '),
    author: [...issuers].join('・'),
    madeOn: documents.reduce(
      (day, { document }) => (document.issuedOn > day ? document.issuedOn : day),
      first.issuedOn,
    ),
  };
}

/**
 * Writes documents as PDF: bookmarked in one file, over a file that is there, or each into a file of its own in a folder,
 * where names that are taken get a number. A file has its name only when it is complete and on the disk; when the
 * work is cancelled or refused, nothing of it remains, files that were complete neither. Refuses `job.cancelled`,
 * `cache.no-space` and `export.cannot-write` with the system's error code.
 */
export async function writeDocuments(
  documents: readonly NamedDocument[],
  { into, onProgress, signal, unfinished = unlistedFiles }: WriteOptions,
  disk: DocumentDisk = nodeDisk,
): Promise<Result<WrittenDocuments>> {
  const files: string[] = [];
  const context: WriteContext = { disk, unfinished };
  /** After each document: says so, lets a cancel be heard, and heeds it. */
  const step = async (done: number): Promise<void> => {
    onProgress?.(done);
    await turn();
    if (signal?.aborted) throw new Cancelled();
  };
  try {
    if (signal?.aborted) throw new Cancelled();
    let bytes = 0;
    if (into.kind === 'file') {
      const one = async function* () {
        for (const [index, { document }] of documents.entries()) {
          yield await laidOut(document);
          await step(index + 1);
        }
      };
      const pdf = await pdfOf(one(), jointMetadata(documents));
      bytes = pdf.length;
      files.push(await writeOver(into.file, pdf, context));
    } else {
      for (const [index, { document, supplier }] of documents.entries()) {
        const pdf = await renderPdf(document);
        files.push(await writeBeside(into.folder, nameOf(document, supplier, into.pattern), pdf, context));
        bytes += pdf.length;
        await step(index + 1);
      }
      await syncFolder(into.folder);
    }
    return ok({ files, bytes });
  } catch (error) {
    // A joint file that has its name is whole; of files in a folder only all of them are.
    if (into.kind === 'folder') {
      await Promise.all(files.map((file) => disk.remove(file).catch(() => undefined)));
    }
    if (error instanceof Cancelled) return refuse('job.cancelled');
    if (!(error instanceof DiskFault)) throw error;
    if (error.reason === 'ENOSPC' || error.reason === 'EDQUOT') return refuse('cache.no-space');
    return refuse('export.cannot-write', { params: { file: basename(error.file), reason: error.reason } });
  }
}

/** Where files are written, and where they are listed meanwhile. */
interface WriteContext {
  readonly disk: DocumentDisk;
  readonly unfinished: UnfinishedFiles;
}

/** Lets `name` give a complete file its name; the temporary one is gone whatever happens. */
async function write<T>(
  file: string,
  pdf: Buffer,
  { disk, unfinished }: WriteContext,
  name: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = await onDisk(file, async () => unfinished.begin(file));
  try {
    return await onDisk(file, async () => {
      const handle = await disk.open(temporary);
      try {
        await handle.writeFile(pdf);
        await finishTemporary(temporary, handle);
      } finally {
        await handle.close();
      }
      return name(temporary);
    });
  } finally {
    // What can't be removed now stays listed for the next start.
    await disk.remove(temporary).then(
      () => unfinished.end(temporary),
      () => undefined,
    );
  }
}

async function writeOver(file: string, pdf: Buffer, context: WriteContext): Promise<string> {
  const target = await onDisk(file, () => targetOf(file));
  return write(target, pdf, context, async (temporary) => {
    await context.disk.renameOver(temporary, target);
    await syncFolder(dirname(target));
    return target;
  });
}

/** What file systems answer that have no second names (FAT, some networks). */
const noLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'UNKNOWN',
]);

/** Gives a complete file a name that is free. Throws EEXIST where it is not. */
async function takeName(temporary: string, file: string, disk: DocumentDisk): Promise<void> {
  try {
    await disk.link(temporary, file);
  } catch (error) {
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // An empty file holds the name for the moment until the whole one takes its place.
    await (await disk.open(file)).close();
    await disk.renameOver(temporary, file);
  }
}

/** Writes under `name`, or with a number behind it where that is taken. Never over a file. */
function writeBeside(folder: string, name: string, pdf: Buffer, context: WriteContext): Promise<string> {
  return write(join(folder, name), pdf, context, async (temporary) => {
    for (let number = 1; ; number += 1) {
      const file = join(folder, number === 1 ? name : name.replace(/\.pdf$/, `_${number}.pdf`));
      try {
        await takeName(temporary, file, context.disk);
        return file;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  });
}
