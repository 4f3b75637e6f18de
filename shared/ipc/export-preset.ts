import { z } from 'zod';
import { listOf, trimmedText } from '../model/bounded-schemas.ts';
import { exportColumnKeys } from '../messages/export.ts';
import { exportFormats, exportGranularities } from './export.ts';

/** How many presets a desk keeps. */
export const maxExportPresets = 50;
export const presetNameSchema = trimmedText(60, 1);

/** What is written of an export, under a name: format, rows and columns, not which orders. */
export const exportPresetSchema = z.strictObject({
  name: presetNameSchema,
  format: z.enum(exportFormats),
  granularity: z.enum(exportGranularities),
  leaveOut: listOf(z.enum(exportColumnKeys), 100).readonly(),
  /** Without what was cancelled or returned. */
  withoutEnded: z.boolean(),
});
export type ExportPreset = Readonly<z.infer<typeof exportPresetSchema>>;
