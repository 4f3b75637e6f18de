/**
 * Where a registration stands. With the entry of the address before it, these are the five ordered states of QC-4:
 * `mail-sent` waits for the proof of the address, `verified` takes the details, `checked` waits for the word that
 * they are right, `done` is complete. A supplier that wants no proof begins at `verified` (AS-66).
 */
export const registrationStates = ['mail-sent', 'verified', 'checked', 'done'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What may follow what. Details that were checked may be checked again, because people correct them (AS-66). */
export const registrationTransitions: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  'mail-sent': ['verified'],
  verified: ['checked'],
  checked: ['checked', 'done'],
  done: [],
};

/** Whether a registration may go from one state to another. */
export const canTransition = (from: RegistrationState, to: RegistrationState): boolean =>
  registrationTransitions[from].includes(to);
