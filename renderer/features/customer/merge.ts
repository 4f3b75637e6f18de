import type { FormValues } from '#shared/model/forms.ts';

/**
 * What was typed over `base`, on top of `latest`: a field that nobody touched here takes what it is now, so that
 * somebody else's change is not undone by what this form happened to be filled with.
 */
export function mergeTyped(base: FormValues, typed: FormValues, latest: FormValues): Record<string, string> {
  const merged: Record<string, string> = { ...latest };
  for (const [field, value] of Object.entries(typed)) {
    if (value !== (base[field] ?? '') || latest[field] === undefined) merged[field] = value;
  }
  return merged;
}

/** The fields in which two sets of values differ; one that is missing counts as empty. */
export const changedFields = (one: FormValues, other: FormValues): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => (one[field] ?? '') !== (other[field] ?? ''),
  );
