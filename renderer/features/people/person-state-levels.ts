import type { CompanyMember } from '#shared/supplier-api/people.ts';

/** The sign and the colour of each state; the word stands beside it. */
export const personStateLevels: Readonly<
  Record<CompanyMember['state'], 'success' | 'info' | 'caution' | 'danger'>
> = {
  active: 'success',
  invited: 'info',
  'waiting-approval': 'caution',
  disabled: 'caution',
  suspended: 'danger',
};
