import type { Refusal } from '#shared/model/refusal.ts';

export const emailFields = ['currentEmail', 'currentPassword', 'newEmail', 'newEmailAgain'] as const;
export type EmailField = (typeof emailFields)[number];

/** The field that a refusal of an e-mail change belongs to; null when it is about the whole. */
export function emailFieldOf({ code, field, problems }: Refusal): EmailField | null {
  const named = (field ?? problems?.[0]?.field)?.split('.').at(-1);
  const known = emailFields.find((one) => one === named);
  if (known !== undefined) return known;
  switch (code) {
    case 'password.wrong':
      return 'currentPassword';
    case 'password.email-wrong':
      return 'currentEmail';
    case 'email.confirmation-mismatch':
      return 'newEmailAgain';
    case 'email.same':
    case 'email.taken':
      return 'newEmail';
    default:
      return null;
  }
}
