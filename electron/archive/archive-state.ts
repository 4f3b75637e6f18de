import { z } from 'zod';
import { openStateFile, type SavedFiles } from '#electron/files/state-file.ts';
import { archiveReportSchema, type ArchiveHead, type ArchiveReport } from '#shared/model/archive.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

const schema = z.looseObject({
  /** Where the archive is; null for the desk's own folder. */
  folder: z.string().nullable(),
  /** The ends of its chains when this desk last looked. */
  witness: z.array(z.strictObject({ chain: z.string(), number: z.int(), hash: z.string() })),
  lastReport: archiveReportSchema.nullable(),
  keyShown: z.boolean(),
});
type Content = z.infer<typeof schema>;

const nothingYet: Content = { folder: null, witness: [], lastReport: null, keyShown: false };

/** What this desk remembers of its archive, outside of it: a shorter chain than it has seen is a fault. */
export interface ArchiveMemory {
  readonly folder: string | null;
  readonly witness: readonly ArchiveHead[];
  readonly lastReport: ArchiveReport | null;
  readonly keyShown: boolean;
  /** Refuses `file.not-saved`. */
  change(changes: Partial<Content>): Result<null>;
}

/** Opens the state file of the archive. Refuses `file.unusable`; a damaged file is as none, and kept beside. */
export function openArchiveMemory(file: string): Result<ArchiveMemory> {
  const state = openStateFile(file, schema);
  const read = state.read();
  if (!read.ok) return read;
  let content = read.value.value ?? nothingYet;
  return ok({
    get folder() {
      return content.folder;
    },
    get witness() {
      return content.witness;
    },
    get lastReport() {
      return content.lastReport;
    },
    get keyShown() {
      return content.keyShown;
    },
    change: (changes) => {
      const changed = { ...content, ...changes };
      const written = state.write(changed);
      if (written.ok) content = changed;
      return written;
    },
  });
}

/**
 * What is said at a start where something was remembered, and neither the file nor its copy can tell what. Said once: the
 * archive starts again with none. Where the system lets nobody read it, the archive itself says so.
 */
export function noticeOfLostMemory(file: string, savedFiles: SavedFiles): Refusal | null {
  const state = openStateFile(file, schema, savedFiles);
  const read = state.read();
  if (!read.ok || read.value.found !== 'damage') return null;
  state.write(nothingYet);
  return refusal('archive.memory-lost');
}

/** The later end of each chain; of two of the same number the one that was seen first, so that a replaced row shows. */
export function latestHeads(before: readonly ArchiveHead[], now: readonly ArchiveHead[]): ArchiveHead[] {
  const ends = new Map(before.map((head) => [head.chain, head]));
  for (const head of now) if (head.number > (ends.get(head.chain)?.number ?? 0)) ends.set(head.chain, head);
  return [...ends.values()];
}
