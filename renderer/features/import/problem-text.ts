import type { useI18n } from 'vue-i18n';
import type { RowProblem } from '#shared/model/import.ts';

/** What is wrong with a row, in the language of the page. */
export const problemText = (t: ReturnType<typeof useI18n>['t'], { code, field }: RowProblem): string =>
  t(`importing.problem.${code}`, { field: field === null ? '' : t(`importing.field.${field}`) });
