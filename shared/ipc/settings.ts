import { z } from 'zod';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { accountIdSchema, localeSchema, supplierIdSchema } from '../model/identifiers.ts';
import { documentFileNameSchema } from '../model/document-file-name.ts';
import { accountingSchema, defaultAccounting } from '../model/accounting.ts';
import { exportPresetSchema, maxExportPresets } from './export-preset.ts';

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
  /** Accounts for whose bills nobody wants the archive to keep the file that is checked; of others it does. */
  billsNotKept: listOf(accountIdSchema, 200).readonly(),
  /** How far a bill may differ from the orders: yen and pieces a line, and days where it names no order. */
  billTolerances: z.strictObject({
    yenPerLine: z.int().min(0).max(1000),
    pieces: z.int().min(0).max(1000),
    days: z.int().min(0).max(31),
    /** Yen that the tax of a rate may differ, of the whole bill. */
    taxYen: z.int().min(0).max(1000).default(0),
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
  billsNotKept: [],
  billTolerances: { yenPerLine: 0, pieces: 0, days: 7, taxYen: 0 },
  exportPresets: [],
  accounting: defaultAccounting,
  hiddenSections: [],
  sectionOrder: [],
};

export const settingsCalls = {
  'settings.change': { input: settingsSchema.partial().strict(), output: settingsSchema },
} as const;
