import type { RefusalText } from './refusal-text.ts';

/** Locking the desk, and switching to another person. */
export const lockRefusals = {
  'lock.locked': {
    ja: '画面がロックされています。パスワードまたは PIN で解除してください。',
    en: 'The desk is locked. Unlock it with your password or PIN.',
    next: ['unlock'],
  },
  'lock.other-person': {
    ja: 'このアカウントは、別の担当者が使っている間は開けません。本人のパスワードまたは PIN で切り替えてください。',
    en: 'This account stays closed while somebody else uses the desk. Switch to it with its owner’s password or PIN.',
    next: ['unlock'],
  },
  'lock.nobody': {
    ja: 'ログインしている人がいないため、ロックできません。ロックを解除できる人がいなくなります。',
    en: 'Nobody is signed in, so nobody could unlock the desk again.',
    next: [],
  },
  'lock.wrong-password': {
    ja: 'パスワードが違います。前回ログインしたときのパスワードを入力してください。あと{left}回間違えると、しばらく入力できなくなります。',
    en: 'This is not the password of your last sign-in. After {left} more wrong tries you will have to wait.',
    next: ['sign-in-again'],
  },
  'lock.wrong-pin': {
    ja: 'PIN が違います。あと{left}回間違えると、しばらく入力できなくなります。',
    en: 'This is not your PIN. After {left} more wrong tries you will have to wait.',
    next: ['sign-in-again'],
  },
  'lock.wait': {
    ja: '間違いが続いたため、しばらく入力できません。待たずに使うには、もう一度ログインしてください。',
    en: 'There were too many wrong tries. Wait, or sign in again.',
    next: ['countdown', 'sign-in-again'],
  },
  'lock.no-pin': {
    ja: 'PIN は設定されていません。パスワードで解除してください。',
    en: 'No PIN is set. Unlock with your password.',
    next: [],
  },
  'lock.bad-pin': {
    ja: 'PIN は半角数字6〜12桁で、同じ数字の繰り返しや連続した数字でないものにしてください。',
    en: 'A PIN has 6 to 12 digits, not all the same and not in a row.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;
