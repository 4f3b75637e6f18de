import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';

export const kioskCalls = {
  /** Ends a kiosk with the administrator's code. Refuses `kiosk.wrong-code`, `kiosk.wait` with `until`, `kiosk.no-code`. */
  'kiosk.leave': { input: z.strictObject({ code: text(200, 1) }), output: z.null() },
  /** A person has finished: everybody is signed out, and what the machine has of them is deleted. */
  'kiosk.end': { input: z.strictObject({}), output: z.null() },
} as const;
