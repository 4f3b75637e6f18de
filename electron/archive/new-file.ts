import { mediaTypeOf } from '#electron/domain/archive/file-kinds.ts';
import type { NewArchiveDocument } from '#electron/desk/ports/archive.ts';
import type { UploadedFile } from '#electron/desk/ports/uploads.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { NewFile } from './open-archive.ts';

/** Where the bytes of a new document come from. */
export interface NewFileSources {
  readonly readUpload: (file: UploadedFile) => Uint8Array;
  readonly renderPdf: (document: BusinessDocument) => Promise<Uint8Array>;
}

/** The file of a new document: rendered where the desk has it as data, read where a person brings it. Refuses `archive.file-kind`. */
export async function newFileOf(
  { source }: NewArchiveDocument,
  { readUpload, renderPdf }: NewFileSources,
): Promise<Result<NewFile>> {
  const { name } = source;
  if (source.kind === 'issued')
    return ok({ name, mediaType: 'application/pdf', bytes: await renderPdf(source.document) });
  const bytes = readUpload(source.file);
  const mediaType = mediaTypeOf(name, bytes);
  return mediaType === null
    ? refuse('archive.file-kind', { params: { name } })
    : ok({ name, mediaType, bytes });
}
