import type { forms as ja } from '#renderer/i18n/ja/forms.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const forms: Translation<typeof ja> = {
  loading: 'Loading the form',
  choose: 'Choose',
  restored: 'Your earlier entries were restored.',
  clear: 'Clear the form',
  problems: 'Please check your entries ({n} fields).',
  registeredAs: 'Will be registered as “{value}”.',
  yes: 'Yes',
  no: 'No',
  none: '(nothing entered)',
  enteredAs: 'You typed: {value}',
  postal: {
    offer: 'The address of this postal code can be filled in.',
    unknown: 'No address is known for this postal code. Please type the address.',
    filled: 'Filled in “{address}”.',
  },
  password: {
    first: 'Password',
    firstAgain: 'Confirm password',
    firstEmpty: 'Enter a password.',
    new: 'New password',
    again: 'Confirm new password',
    empty: 'Enter a new password.',
    unmet: 'Conditions not met: {n}.',
    conditions: 'Conditions for the password',
    state: { met: ' (met)', open: ' (not met yet)', broken: ' (not met)' },
    left: 'Conditions still to be met: {n}.',
    allMet: 'All conditions are met.',
    advice: 'To stay safe',
  },
};
