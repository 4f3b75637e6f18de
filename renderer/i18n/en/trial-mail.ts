import type { trialMail as ja } from '#renderer/i18n/ja/trial-mail.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

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
