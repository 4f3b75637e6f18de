import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** Everywhere that text for people may stand. */
const rooms = [
  'shared/messages',
  'renderer/i18n',
  'electron/domain/profiles',
  'electron/suppliers/embedded/mail/templates',
  'electron/documents',
];
const texts = rooms
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, room, name)),
  )
  .map((path) => readFileSync(path, 'utf8'));

describe('what a product claims of a supplier', () => {
  it('would be found here', () => {
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.some((text) => text.includes('お問い合わせ番号'))).toBe(true);
  });

  it.each([
    ['AS-1 how many customers there are, and how many cannot sign in', /186\s*万|15\s*[%％]|1[.,]86 million/],
    [
      'AS-22 that somebody watches for intruders',
      /不正アクセス(?:の)?検知|パスワードポリシー(?:の)?強化|intrusion/i,
    ],
  ])('%s is nothing that the desk says', (_, claim) => {
    expect(texts.filter((text) => claim.test(text))).toEqual([]);
  });
});
