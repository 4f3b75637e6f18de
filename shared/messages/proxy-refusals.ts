import type { RefusalText } from './refusal-text.ts';

/** Name and password for a proxy. */
export const proxyRefusals = {
  'proxy.not-asked': {
    ja: '名前とパスワードを求めているプロキシサーバーはありません。',
    en: 'No proxy server asks for a name and a password.',
    next: [],
  },
  'proxy.wrong-password': {
    ja: 'プロキシサーバー({proxy})が、この名前とパスワードを受け付けませんでした。同じものは再送しません。入力し直してください。',
    en: 'The proxy server ({proxy}) did not accept this name and password. They are not sent again. Check them and enter them once more.',
    next: [],
  },
  'proxy.wait': {
    ja: 'プロキシサーバーが続けて受け付けなかったため、しばらく入力できません。会社のアカウントがロックされるのを防ぐためです。',
    en: 'The proxy server refused several times, so you have to wait before the next try. This keeps your company account from being locked.',
    next: ['countdown'],
  },
} as const satisfies Record<string, RefusalText>;
