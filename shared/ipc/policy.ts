import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { managedNameSchema } from '../model/managed-settings.ts';
import { refusalSchema } from '../model/refusal.ts';
import { exportFormats } from './export.ts';

/** What a page has to know of the policy, to show what is managed; the desk checks every call by itself. */
export const policyViewSchema = z.strictObject({
  scope: z.enum(['machine', 'user']).nullable(),
  /** Settings that the policy sets. */
  managed: listOf(managedNameSchema, 100).readonly(),
  supportContact: text(500).nullable(),
  kiosk: z.boolean(),
  /** Whether the kiosk can be left with a code. */
  kioskExit: z.boolean(),
  staySignedIn: z.boolean(),
  idleMinutesMaximum: z.int().nullable(),
  keychainRequired: z.boolean(),
  exporting: z.boolean(),
  exportFormats: listOf(z.enum(exportFormats), 10).readonly(),
  documentSaving: z.boolean(),
  documentPrinting: z.boolean(),
  /** Where backups of the archive go; null where people choose. */
  backupFolder: text(400).nullable(),
  /** What is wrong with the policy, or what of it waits for a restart. */
  notices: listOf(refusalSchema, 10).readonly(),
});
export type PolicyView = Readonly<z.infer<typeof policyViewSchema>>;

/** The view where nothing is managed. */
export const unmanagedView: PolicyView = {
  scope: null,
  managed: [],
  supportContact: null,
  kiosk: false,
  kioskExit: false,
  staySignedIn: true,
  idleMinutesMaximum: null,
  keychainRequired: false,
  exporting: true,
  exportFormats,
  documentSaving: true,
  documentPrinting: true,
  backupFolder: null,
  notices: [],
};
