import { text } from './bounded-schemas.ts';
import { safeNamePart } from './safe-file-name.ts';

/** Placeholders of the file name pattern of documents. */
export const documentFileNamePlaceholders = ['date', 'supplier', 'amount', 'kind', 'number'] as const;
export type DocumentFileNamePlaceholder = (typeof documentFileNamePlaceholders)[number];

const known: ReadonlySet<string> = new Set(documentFileNamePlaceholders);
const placeholder = /\{([^{}]*)\}/g;
/** Characters that no system allows in a file name. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/u;

/** The problem of a pattern, or null. */
export function documentFileNameProblem(
  pattern: string,
): 'empty' | 'too-long' | 'forbidden' | 'unknown-part' | 'no-part' | null {
  const text = pattern.trim();
  if (text === '') return 'empty';
  if (text.length > 100) return 'too-long';
  if (forbidden.test(text)) return 'forbidden';
  const names = Array.from(text.matchAll(placeholder), (match) => match[1] ?? '');
  if (names.some((name) => !known.has(name)) || /[{}]/.test(text.replace(placeholder, ''))) {
    return 'unknown-part';
  }
  // Every file would be called the same.
  return names.length === 0 ? 'no-part' : null;
}

export const documentFileNameSchema = text(100).refine(
  (pattern) => documentFileNameProblem(pattern) === null,
  'not a pattern for file names',
);

/** Stands for an empty part until its separator is gone; neither a pattern nor a part can have it. */
const nothing = '\u0000';
// oxlint-disable-next-line no-control-regex
const separatorBeside = /[_\- ]\u0000|\u0000[_\- ]?/g;

/** The longest name before `.pdf`, in bytes of UTF-8: file systems hold 255, and a number may have to be added. */
const maxBytes = 200;

/**
 * A file name after a pattern, such as `20261122_アマノ_110000.pdf`, safe on Windows, macOS and Linux. Parts that are
 * empty leave no separator behind.
 */
export function documentFileName(
  pattern: string,
  parts: Readonly<Record<DocumentFileNamePlaceholder, string>>,
): string {
  const filled = pattern
    .trim()
    .replace(placeholder, (whole, name: string) =>
      known.has(name) ? safeNamePart(parts[name as DocumentFileNamePlaceholder]) || nothing : whole,
    )
    .replace(separatorBeside, '');
  const name = safeNamePart(filled, { maxBytes, keepSeparators: true });
  return `${name === '' ? safeNamePart(parts.date) || 'paper' : name}.pdf`;
}
