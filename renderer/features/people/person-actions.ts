import type { CompanyMember } from '#shared/supplier-api/people.ts';
import { memberDecisions } from '#shared/supplier-api/people.ts';
import { filterByText } from '#renderer/features/orders/filter-choices.ts';

/** What an administrator can do with a person of the company. */
export const personActions = [...memberDecisions, 'change', 'hand-over', 'remove'] as const;
export type PersonAction = (typeof personActions)[number];

/**
 * What can be done with a person as they are now, in the order of a menu; the dangerous at its end. `self` is the
 * administrator who looks, who can't hand administration over to themselves. The supplier decides again by itself.
 */
export function actionsFor({ state, locked }: CompanyMember, self: boolean): readonly PersonAction[] {
  if (state === 'waiting-approval') return ['approve', 'reject'];
  const actions: PersonAction[] = [];
  if (locked) actions.push('unlock');
  actions.push('change');
  if (state === 'active' && !self) actions.push('hand-over');
  if (state === 'disabled') actions.push('enable');
  else if (!self) actions.push('disable');
  actions.push('remove');
  return actions;
}

/** How the list can be narrowed. */
export const personFilters = ['all', 'waiting-approval', 'locked', 'disabled'] as const;
export type PersonFilter = (typeof personFilters)[number];

const matches = (one: CompanyMember, filter: PersonFilter): boolean =>
  filter === 'all' || (filter === 'locked' ? one.locked : one.state === filter);

/** The people that fit, those who wait for approval first, then in the supplier's order. `searchText` are parts of a name. */
export function peopleToShow(
  members: readonly CompanyMember[],
  filter: PersonFilter,
  searchText: string,
): readonly CompanyMember[] {
  const textOf = ({ member }: CompanyMember): string =>
    [member.name, member.kana, member.email, member.department?.name].join(' ');
  return filterByText(members, searchText, textOf)
    .filter((one) => matches(one, filter))
    .toSorted(
      (one, other) => Number(other.state === 'waiting-approval') - Number(one.state === 'waiting-approval'),
    );
}
