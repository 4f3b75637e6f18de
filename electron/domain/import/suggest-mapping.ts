import type { AmountField, ImportField, ImportMapping } from '#shared/model/import.ts';
import { fieldsOfHeading, isAmountField, taxOfHeading, type HeadingWords } from './field-words.ts';
import { headingKeys, isLikelyQuantityHeading, normalizeHeading } from './headings.ts';
import { isPresetHeading, presetOf, type ImportPreset } from './presets.ts';

const plain: Omit<ImportMapping, 'headerRow' | 'columns'> = {
  tax: {},
  defaultRate: null,
  rounding: 'floor',
  dateOrder: null,
  inheritsOrder: false,
  cancelledPrefix: null,
  currency: null,
};

/** Whether a heading says something: a preset's, or a general word for a field. */
export const isKnownHeading = (heading: string): boolean =>
  isPresetHeading(heading) || fieldsOfHeading(heading).length > 0;

/**
 * Columns by the words of their headings; the first column that fits a field has it. Which of two columns of the same
 * heading is meant, only a person can say.
 */
function columnsByWords(
  headings: readonly string[],
  words: HeadingWords,
): Pick<ImportMapping, 'columns' | 'tax'> {
  const keys = headingKeys(headings);
  const repeats = (key: string): boolean => keys.includes(`${key}#2`) || /#\d+$/.test(key);
  const columns: Partial<Record<ImportField, string>> = {};
  const tax: Partial<Record<AmountField, 'included' | 'excluded'>> = {};
  headings.forEach((heading, index) => {
    const field = words(heading).find((each) => columns[each] === undefined);
    if (field === undefined || repeats(keys[index]!)) return;
    columns[field] = keys[index]!;
    const said = taxOfHeading(heading);
    if (isAmountField(field) && said !== null) tax[field] = said;
  });
  const [likely, another] = headings.flatMap((each, index) =>
    isLikelyQuantityHeading(each) ? [keys[index]!] : [],
  );
  if (
    columns.quantity === undefined &&
    likely !== undefined &&
    another === undefined &&
    words('数量').length > 0
  ) {
    columns.quantity = likely;
    // Beside nothing else what was sent is the quantity.
    if (columns.shippedQuantity === likely) delete columns.shippedQuantity;
  }
  return { columns, tax };
}

function columnsOfPreset(preset: ImportPreset, headings: readonly string[]): ImportMapping['columns'] {
  const keys = new Set(headingKeys(headings));
  return Object.fromEntries(
    Object.entries(preset.columns)
      .map(([field, heading]) => [field, normalizeHeading(heading)] as const)
      .filter(([, key]) => keys.has(key)),
  );
}

/** A mapping by the words of the headings alone. */
export const suggestByWords = (
  headings: readonly string[],
  headerRow: number | null,
  words: HeadingWords,
): ImportMapping => ({ ...plain, ...columnsByWords(headings, words), headerRow });

export interface Suggestion {
  readonly mapping: ImportMapping;
  readonly preset: ImportPreset | null;
}

/** A first mapping for a person to confirm: the preset of the file, else by the words of its headings. */
export function suggestMapping(headings: readonly string[], headerRow: number | null): Suggestion {
  const preset = headerRow === null ? null : presetOf(headings);
  if (!preset) return { preset, mapping: suggestByWords(headings, headerRow, fieldsOfHeading) };
  const columns = columnsOfPreset(preset, headings);
  const known = new Set(Object.values(columns));
  // What the preset knows nothing of goes by its words.
  const more = columnsByWords(headings, (heading) =>
    known.has(normalizeHeading(heading))
      ? []
      : fieldsOfHeading(heading).filter((field) => columns[field] === undefined),
  );
  const { tax, ...options } = preset.options;
  const found = { ...options, columns: { ...more.columns, ...columns }, tax: { ...more.tax, ...tax } };
  return { preset, mapping: { ...plain, ...found, headerRow } };
}
