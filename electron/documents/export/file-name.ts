import { exportNames } from '#shared/messages/export.ts';
import { tokyoDateOf, type CalendarDate, type Instant } from '#shared/model/dates.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { assertNever } from '#shared/model/result.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';
import type { Granularity } from './columns.ts';
import type { ExportFormat } from './write-export.ts';

export interface FileNameParts {
  /** First and last day of the export, Tokyo dates; null where the period is open. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** Null where orders of several suppliers are in the file. */
  readonly supplier: string | null;
  readonly granularity: Granularity;
  readonly format: ExportFormat;
  /** Names the day of the export where the period has no end. */
  readonly now: Instant;
  readonly locale?: Locale;
}

const compact = (date: CalendarDate): string => date.replaceAll('-', '');

function period({ from, to, now, locale = 'ja' }: FileNameParts): string {
  const today = tokyoDateOf(now);
  if (from !== null) return `${compact(from)}-${compact(to ?? (today > from ? today : from))}`;
  return to === null ? compact(today) : exportNames.until[locale].replace('{day}', compact(to));
}

const extensionOf = (format: ExportFormat): string => {
  switch (format) {
    case 'csv-utf8':
    case 'csv-cp932':
      return 'csv';
    case 'xlsx':
      return 'xlsx';
    default:
      return assertNever(format);
  }
};

/** A file name to propose, such as `注文履歴_明細_アスクル法人_20260401-20260930.csv`, safe on Windows and macOS. */
export function suggestedFileName(parts: FileNameParts): string {
  const supplier = parts.supplier === null ? '' : safeNamePart(parts.supplier);
  const locale = parts.locale ?? 'ja';
  const kind = [exportNames.history[locale], exportNames[parts.granularity][locale]];
  const pieces = [...kind, supplier, period(parts)];
  return `${pieces.filter((piece) => piece !== '').join('_')}.${extensionOf(parts.format)}`;
}

/** A file name for a table about an account, such as `会員情報_アスクル法人_20260401.csv`. */
export function suggestedTableName(title: string, supplier: string, now: Instant): string {
  const pieces = [safeNamePart(title), safeNamePart(supplier), compact(tokyoDateOf(now))];
  return `${pieces.filter((piece) => piece !== '').join('_')}.csv`;
}
