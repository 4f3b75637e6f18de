import type { Role } from '#shared/model/member.ts';

/** What somebody may do with the company's account, besides looking. */
export type Action =
  /** Add, approve, disable, delete and hand over (AS-69, AS-72, AS-81). */
  | 'members.manage'
  /** Buy in the company's name. */
  | 'order'
  /** The own password, e-mail address, details and membership. */
  | 'own-account';

const allowed: Readonly<Record<Action, readonly Role[]>> = {
  'members.manage': ['administrator'],
  order: ['administrator', 'buyer'],
  'own-account': ['administrator', 'buyer', 'viewer'],
};

/** Whether a role may do this. The supplier decides by itself all the same: the desk asks it after this said yes. */
export const may = (role: Role, action: Action): boolean => allowed[action].includes(role);
