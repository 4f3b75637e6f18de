import type { NoticeText } from '#shared/messages/notices.ts';

export const noticeStylePath = '/desk/notice.css';

export const noticeStyle = `:root { color-scheme: light dark; }
body { margin: 20vh auto 0; max-width: 34rem; padding: 0 1.5rem; line-height: 1.8;
  font-family: "BIZ UDPGothic", "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", sans-serif; }
h1 { font-size: 1.25rem; }
section + section { margin-top: 2.5rem; opacity: 0.8; }
`;

/** A page of its own, without a script, that says in Japanese and English why the desk is not shown. */
export function noticePage({ heading, body, link }: NoticeText): string {
  const section = (locale: 'ja' | 'en'): string =>
    `<section lang="${locale}"><h1>${heading[locale]}</h1><p>${body[locale]}</p>` +
    `<p><a href="/">${link[locale]}</a></p></section>`;
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${heading.ja}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${noticeStylePath}"></head>
<body><main>${section('ja')}${section('en')}</main></body></html>
`;
}
