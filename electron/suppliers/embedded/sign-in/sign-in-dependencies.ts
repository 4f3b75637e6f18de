import type { Connection } from '../database/open.ts';
import type { MailLinks } from '../mail/links.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import type { Settings } from '../settings.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { Trial } from './trial.ts';

/** What signing in stands on. */
export interface SignInDependencies {
  readonly db: Connection;
  readonly settings: Settings;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly trial: Trial;
  /** Queues mails inside the transaction of the change they are about. */
  readonly mailQueue: MailQueue;
  /** The secrets of links in mails. */
  readonly links: MailLinks;
  readonly clock: () => number;
}
