import { z } from 'zod';
import type { KioskTries, WrongCodes } from '#electron/desk/ports/kiosk-tries.ts';
import { openStateFile } from '#electron/files/state-file.ts';
import { instantSchema } from '#shared/model/dates.ts';

const triesSchema = z.looseObject({ wrong: z.int().min(0), until: instantSchema.nullable() });

/** As many as it takes for a wait: what a damaged file counts as. */
const manyTries: WrongCodes = { wrong: 5, until: null };

/** Wrong codes in a small file. One that is damaged counts as many: the next wrong code has to wait. */
export function openKioskTries(file: string): KioskTries {
  const state = openStateFile(file, triesSchema, { checksum: true });
  const read = state.read();
  let tries: WrongCodes =
    read.ok && read.value.found !== 'damage' ? (read.value.value ?? { wrong: 0, until: null }) : manyTries;
  return {
    get: () => tries,
    set: (next) => {
      const written = state.write({ ...next });
      if (written.ok) tries = next;
      return written;
    },
  };
}
