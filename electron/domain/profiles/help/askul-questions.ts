import type { SupportRules } from '../../support-rules.ts';

/** AS-95: what is seen tells the causes apart. */
export const askulQuestions: SupportRules['questions'] = [
  {
    question: { ja: 'ページが真っ白になります', en: 'The page stays blank' },
    answer: {
      ja: '古いセッション情報が原因のことがあります。セッションをリセットし、変わらなければ別の端末や回線で試してください。',
      en: 'An old session may be the reason. Reset the session; if that changes nothing, try another device or network.',
    },
  },
  {
    question: { ja: 'アクセスを拒否されます', en: 'Access is refused' },
    answer: {
      ja: '利用停止、承認待ち、登録の変更が考えられます。社内の管理者またはサポートに確認してください。',
      en: 'The account may be stopped, changed or waiting for approval. Ask your administrator or support.',
    },
  },
  {
    question: { ja: '動作が不安定です', en: 'It works now and then' },
    answer: {
      ja: '供給元の障害かもしれません。障害・メンテナンス情報を確認し、時間をおいて再試行してください。',
      en: 'The supplier may have a failure. Look at the service status, and try again later.',
    },
  },
];
