import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { refusalSchema } from '../model/refusal.ts';

/** What `UpdateChannel` of a policy may be. */
export const updateChannels = ['off', 'stable', 'beta'] as const;
export type UpdateChannel = (typeof updateChannels)[number];

/**
 * Why this desk never updates itself: it was installed for the whole machine, it runs from source, it was packed without
 * a key for updates, it is a kiosk, or the policy sets no channel or no address.
 */
export const updateOffReasons = [
  'machine-package',
  'source',
  'no-key',
  'kiosk',
  'channel-off',
  'no-address',
] as const;
export type UpdateOffReason = (typeof updateOffReasons)[number];

const version = text(40, 1);
export const updateStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off'), reason: z.enum(updateOffReasons) }),
  /** Nobody has looked yet. */
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('checking') }),
  /** The newest version is the one that runs. */
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('available'), version }),
  /** `percent` is of the file's size, 0 to 100. */
  z.strictObject({ state: z.literal('downloading'), version, percent: z.int().min(0).max(100) }),
  /** Downloaded and verified; it waits for somebody to restart. */
  z.strictObject({ state: z.literal('ready'), version }),
  z.strictObject({ state: z.literal('failed'), refusal: refusalSchema }),
]);
export type UpdateState = Readonly<z.infer<typeof updateStateSchema>>;

export const updateViewSchema = z.strictObject({
  now: updateStateSchema,
  channel: z.enum(updateChannels),
  /** When it was last known what the newest version is, in this run; null where it was not. */
  checkedAt: instantSchema.nullable(),
});
export type UpdateView = Readonly<z.infer<typeof updateViewSchema>>;

/** The view where nothing is ever updated. */
export const notUpdated: UpdateView = {
  now: { state: 'off', reason: 'channel-off' },
  channel: 'off',
  checkedAt: null,
};

export const updateCalls = {
  /** What is known without looking; also with `desk.start`, and in `updates.changed`. */
  'updates.state': { input: z.strictObject({}), output: updateViewSchema },
  /**
   * Looks for a newer version now and begins to download it; answers once that is known. Refuses `policy.updates`,
   * `policy.kiosk`, `update.not-here`.
   */
  'updates.check': { input: z.strictObject({}), output: updateViewSchema },
  /**
   * Verifies the downloaded version once more, ends the desk and installs it. Refuses besides those above
   * `update.not-ready`, `update.busy`, `update.damaged`, `update.not-installed`.
   */
  'updates.install': { input: z.strictObject({}), output: z.null() },
} as const;
