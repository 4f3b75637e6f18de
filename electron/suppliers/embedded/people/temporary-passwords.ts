import { randomInt } from 'node:crypto';
import { passwordConditions, type PasswordPolicy } from '#electron/domain/passwords.ts';
import type { Connection } from '../database/open.ts';

const DAY_MS = 86_400_000;
const LENGTH = 12;
/** Nothing that looks like something else, because a person reads it off a mail and types it. */
const CLASSES = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789', '-!#%+='] as const;

const pick = (characters: string): string => characters[randomInt(characters.length)]!;

/** One of each class, the rest of any, in no order: about 70 bits. */
function candidate(): string {
  const any = CLASSES.join('');
  const characters = [
    ...CLASSES.map(pick),
    ...Array.from({ length: LENGTH - CLASSES.length }, () => pick(any)),
  ];
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other]!, characters[last]!];
  }
  return characters.join('');
}

/** A random 仮パスワード that meets `policy` (AS-16). Throws where no such password can. */
export function newTemporaryPassword(policy: PasswordPolicy): string {
  for (let tries = 0; tries < 1000; tries += 1) {
    const password = candidate();
    if (passwordConditions(policy, password).every(({ met }) => met)) return password;
  }
  throw new RangeError('no temporary password meets this policy');
}

/** When a temporary password of now lapses (AS-19), in Unix time in milliseconds. */
export const temporaryUntil = (days: number, now: number): number => now + days * DAY_MS;

/** Keeps the hash of a temporary password instead of whatever password the member had. */
export function createTemporaryPasswords(db: Connection) {
  const set = db.prepare(
    `INSERT OR REPLACE INTO passwords (member_id, hash, temporary_until, expires_at, changed_at)
     VALUES (?, ?, ?, NULL, NULL)`,
  );
  return (memberId: number, hash: string, until: number): void => void set.run(memberId, hash, until);
}
