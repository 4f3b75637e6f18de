import type { trialMail as ja } from '../ja/trial-mail.ts';
import type { Translation } from '../translation.ts';

export const trialMail: Translation<typeof ja> = {
  open: 'Open the trial store’s mail',
  title: 'Mail of the trial store',
  text: 'This supplier is for trying out. Mails that are not really sent can be read here, and their links opened.',
  loading: 'Loading the mails',
  none: 'No mail yet',
  noneText: 'Begin a registration or have a password reissued, and it arrives here.',
  list: 'Mails',
  to: 'To: {to}',
  refresh: 'Refresh',
};
