import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const contentSchema = z.strictObject({
  /** A random name of this installation; says nothing about anybody. */
  deskId: z.uuid(),
  /** SHA-256 of the mark that was left in the keychain; null before there was one. */
  keychainMark: z.string().nullable(),
});

/** What the desk remembers, in a plain file, of the keychain it used: nothing secret. */
export interface MarkFile {
  readonly deskId: string;
  readonly digest: string | null;
  remember(digest: string): void;
  /** Forgets the keychain used so far: the next probe leaves a new mark. */
  forget(): void;
}

/** Reads `file`, or makes it. One that can't be read is set aside beside it, never overwritten. */
export function openMarkFile(file: string): MarkFile {
  let content = read(file);
  const write = (changed: z.infer<typeof contentSchema>): void => {
    content = changed;
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.new`;
    writeFileSync(fresh, JSON.stringify(changed), { mode: 0o600 });
    renameSync(fresh, file);
  };
  if (!content) write({ deskId: randomUUID(), keychainMark: null });
  const current = () => content as z.infer<typeof contentSchema>;
  return {
    get deskId() {
      return current().deskId;
    },
    get digest() {
      return current().keychainMark;
    },
    remember: (digest) => write({ ...current(), keychainMark: digest }),
    forget: () => write({ ...current(), keychainMark: null }),
  };
}

function read(file: string): z.infer<typeof contentSchema> | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return contentSchema.parse(JSON.parse(text));
  } catch {
    renameSync(file, `${file}.unreadable-${Date.now()}`);
    return null;
  }
}
