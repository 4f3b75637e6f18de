import { z } from 'zod';
import type {
  SavedLock,
  LockFile,
  FailedAttemptState,
  FailedAttemptCounter,
} from '#electron/desk/ports/failed-attempts.ts';
import { openStateFile, type SavedFiles } from '#electron/files/state-file.ts';
import { instantSchema } from '#shared/model/dates.ts';
import { ok } from '#shared/model/result.ts';

const triesSchema = z.looseObject({ wrong: z.int().min(0), until: instantSchema.nullable() });
const lockSchema = z.looseObject({
  locked: z.boolean(),
  // Older programs kept only whether the desk is locked.
  unproven: z.array(z.string()).nullish(),
  tries: z.record(z.string(), triesSchema),
});

const noAttempts: FailedAttemptState = { wrong: 0, until: null };
/** As many as it takes for a wait: what a damaged file counts as. */
const manyAttempts: FailedAttemptState = { wrong: 5, until: null };

/** Wrong codes of a kiosk in a small file. One that is damaged counts as many: the next wrong code has to wait. */
export function openKioskAttempts(file: string, savedFiles?: SavedFiles): FailedAttemptCounter {
  const state = openStateFile(file, triesSchema, savedFiles);
  const read = state.read();
  let tries: FailedAttemptState =
    read.ok && read.value.found !== 'damage' ? (read.value.value ?? noAttempts) : manyAttempts;
  return {
    get: () => tries,
    set: (next) => {
      const written = state.write({ ...next });
      if (written.ok) tries = next;
      return written;
    },
  };
}

const lockOf = ({ locked, unproven }: z.output<typeof lockSchema>): SavedLock => ({
  locked,
  unproven: unproven ? new Set(unproven) : locked || unproven === null ? null : new Set(),
});

/** Who is locked, and wrong tries to unlock. A damaged file counts as locked for everybody after many tries. */
export function openLockFile(file: string, savedFiles?: SavedFiles): LockFile {
  const state = openStateFile(file, lockSchema, savedFiles);
  const read = state.read();
  const isDamaged = !read.ok || read.value.found === 'damage';
  const unknown = isDamaged ? manyAttempts : noAttempts;
  let kept: z.output<typeof lockSchema> = (read.ok ? read.value.value : null) ?? {
    locked: isDamaged,
    tries: {},
  };
  const write = (next: typeof kept): ReturnType<LockFile['save']> => {
    const written = state.write(next);
    if (written.ok) kept = next;
    return written;
  };
  const of = (key: string): FailedAttemptState =>
    Object.hasOwn(kept.tries, key) ? kept.tries[key]! : unknown;
  return {
    read: () => lockOf(kept),
    save: (lock) => {
      const unproven = lock.unproven === null ? null : [...lock.unproven].sort();
      const next = { ...kept, locked: lock.locked, unproven };
      return JSON.stringify(next) === JSON.stringify(kept) ? ok(null) : write(next);
    },
    tries: (keys) => ({
      get: () =>
        keys.map(of).reduce<FailedAttemptState>(
          (most, { wrong, until }) => ({
            wrong: Math.max(most.wrong, wrong),
            until: until !== null && (most.until === null || until > most.until) ? until : most.until,
          }),
          noAttempts,
        ),
      set: ({ wrong, until }) =>
        write({
          ...kept,
          tries: { ...kept.tries, ...Object.fromEntries(keys.map((key) => [key, { wrong, until }])) },
        }),
    }),
  };
}
