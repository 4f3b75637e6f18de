import { exportNames } from '#shared/messages/export.ts';
import { tokyoDateOf, type CalendarDate, type Instant } from '#shared/model/dates.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { assertNever } from '#shared/model/result.ts';
import { writable } from './text.ts';
import type { ExportFormat } from './write-export.ts';

export interface FileNameParts {
  /** First and last day of the export, Tokyo dates; null where the period is open. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** Null where orders of several suppliers are in the file. */
  readonly supplier: string | null;
  readonly format: ExportFormat;
  /** Names the day of the export where the period has no end. */
  readonly now: Instant;
  readonly locale?: Locale;
}

/** Windows names that mean a device, with any extension; file names below always have more before the dot. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** What Windows or macOS forbids in a name, invisible direction marks, and the `_` that parts the name. */
const forbidden = /[<>:"/\\|?*_\u007f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
/** File systems hold 255 bytes (Linux) or UTF-16 units; a supplier's name gets its share. */
const maxSupplierBytes = 120;

/** `text` as a part of a file name on Windows, macOS and Linux; may be empty. */
function safePart(text: string): string {
  let part = '';
  const clean = writable(text.normalize('NFC')).replace(/\s+/g, ' ').replace(forbidden, '-').trim();
  for (const { segment } of new Intl.Segmenter('ja').segment(clean)) {
    if (Buffer.byteLength(part + segment) > maxSupplierBytes) break;
    part += segment;
  }
  part = part.replace(/[. ]+$/, '').replace(/^[. ]+/, '');
  return reserved.test(part) ? `${part}-` : part;
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

/** A file name to propose, such as `注文履歴_アスクル法人_20260401-20260930.csv`, safe on Windows and macOS. */
export function suggestedFileName(parts: FileNameParts): string {
  const supplier = parts.supplier === null ? '' : safePart(parts.supplier);
  const pieces = [exportNames.history[parts.locale ?? 'ja'], supplier, period(parts)];
  return `${pieces.filter((piece) => piece !== '').join('_')}.${extensionOf(parts.format)}`;
}

/** A file name for a table about an account, such as `会員情報_アスクル法人_20260401.csv`. */
export function suggestedTableName(title: string, supplier: string, now: Instant): string {
  const pieces = [safePart(title), safePart(supplier), compact(tokyoDateOf(now))];
  return `${pieces.filter((piece) => piece !== '').join('_')}.csv`;
}
