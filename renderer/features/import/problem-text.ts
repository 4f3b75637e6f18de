import type { RowProblem } from '#shared/model/import.ts';
import { t } from '#renderer/i18n/index.ts';

/** What is wrong with a row, in the language of the page. */
export const problemText = ({ code, field }: RowProblem): string =>
  t(`importing.problem.${code}`, { field: field === null ? '' : t(`importing.field.${field}`) });
