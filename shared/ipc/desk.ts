import { z } from 'zod';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { refusalSchema } from '../model/refusal.ts';
import { localeSchema, supplierIdSchema } from '../model/identifiers.ts';
import { documentFileNameSchema } from '../model/document-file-name.ts';
import { accountingSchema, defaultAccounting } from '../model/accounting.ts';
import { exportPresetSchema, maxExportPresets } from './export-preset.ts';
import { policyViewSchema } from './policy.ts';
import { updateViewSchema } from './updates.ts';
import { vaultStateSchema } from './sign-in.ts';

export const settingsSchema = z.strictObject({
  locale: localeSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without a touch until people are signed out (AS-74); null for never. */
  idleMinutes: z.int().min(1).max(480).nullable(),
  /** A shared machine: nobody can stay signed in (AS-75). */
  sharedMachine: z.boolean(),
  /** Whether an account of another person asks for its owner's password or PIN; always on a shared machine. */
  askWhenSwitching: z.boolean(),
  /** Months after which a supplier's password should be renewed, by supplier; none for no reminder (C-19). */
  passwordReminderMonths: recordOf(supplierIdSchema, z.int().min(1).max(24), 100),
  /**
   * How files of documents are called (facts, section 3); `shared/model/document-file-name.ts` knows what stands for
   * what.
   */
  documentFileName: documentFileNameSchema,
  /** Whether documents that are issued here go into the archive (電子帳簿保存法). */
  archiveIssued: z.boolean(),
  /** Years for which archived documents are kept: 7, or 10 where the company had a loss. */
  archiveYears: z.union([z.literal(7), z.literal(10)]),
  /** The last month of the business year, from which those years are counted. */
  fiscalYearEnd: z.int().min(1).max(12),
  /** How far a bill may differ from the orders: yen and pieces a line, and days where it names no order. */
  billTolerances: z.strictObject({
    yenPerLine: z.int().min(0).max(1000),
    pieces: z.int().min(0).max(1000),
    days: z.int().min(0).max(31),
  }),
  /** Exports under a name, in the order in which they are offered. */
  exportPresets: listOf(exportPresetSchema, maxExportPresets).readonly(),
  /** How the company keeps its books, for files of accounting programs. */
  accounting: accountingSchema,
  /** Sections that are left out of the menu (AS-98), by their keys; they stay reachable by links. */
  hiddenSections: listOf(text(40), 30).readonly(),
  /** Sections in the order that a person gave them (AS-98), by their keys; those that are not named follow as they are. */
  sectionOrder: listOf(text(40), 30).readonly(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Default settings. Fifteen minutes is our choice; no supplier gives a number (AS-74). */
export const defaultSettings: Settings = {
  locale: 'ja',
  theme: 'system',
  idleMinutes: 15,
  sharedMachine: false,
  askWhenSwitching: false,
  passwordReminderMonths: {},
  documentFileName: '{date}_{supplier}_{kind}_{number}_{amount}',
  archiveIssued: true,
  archiveYears: 10,
  fiscalYearEnd: 3,
  billTolerances: { yenPerLine: 0, pieces: 0, days: 7 },
  exportPresets: [],
  accounting: defaultAccounting,
  hiddenSections: [],
  sectionOrder: [],
};

/** Pages outside the desk that it may open; each is an `https:` or `mailto:` address the supplier gave. */
export const linkKinds = [
  'status',
  'support-form',
  'forgotten-id',
  'forgotten-password',
  'chat',
  'fax-form',
  'member-site',
  'card-agent',
  /** A page that the profile names: `page` says which. */
  'page',
] as const;

export const deskCalls = {
  'desk.start': {
    input: z.strictObject({}),
    output: z.strictObject({
      version: text(64),
      host: z.enum(['electron', 'browser']),
      platform: z.enum(['windows', 'macos', 'linux']),
      vault: vaultStateSchema,
      settings: settingsSchema,
      /** Damaged or unwritable files of this machine, and what the desk did about them. */
      notices: listOf(refusalSchema, 1000),
      policy: policyViewSchema,
      updates: updateViewSchema,
    }),
  },
  'settings.change': { input: settingsSchema.partial().strict(), output: settingsSchema },
  /** `retry` probes the keychain again; `start-over` forgets what an earlier keychain held. */
  'vault.decide': {
    input: z.strictObject({ decision: z.enum(['retry', 'start-over', 'continue-in-memory']) }),
    output: vaultStateSchema,
  },
  /** Sets the damaged data of the embedded store aside and creates it again. */
  'store.recreate': { input: z.strictObject({}), output: z.null() },
  'links.open': {
    input: z.strictObject({ supplier: text(64), link: z.enum(linkKinds), page: text(64).optional() }),
    output: z.null(),
  },
  /** Logs an error of the page. Returns the id that is also in the log. */
  'desk.report-error': {
    input: z.strictObject({
      where: text(200),
      name: text(200),
      stack: text(4000),
    }),
    output: z.strictObject({ id: text(64) }),
  },
} as const;
