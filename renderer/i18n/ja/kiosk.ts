export const kiosk = {
  bar: 'この端末の操作',
  end: '終了',
  endHint: 'ログアウトして、この端末から自分の情報を消します',
  ending: '終了しています…',
  clean: '画面を拭く',
  cleaning: '画面の清掃中です',
  cleaningText: '触れても反応しません。{seconds}秒後に元に戻ります。',
  administrator: '管理者',
  noFiles: 'この端末では、ファイルを選べません。',
  leave: {
    title: 'キオスクを終了する',
    text: '管理者コードを入力してください。',
    code: '管理者コード',
    action: 'キオスクを終了',
  },
  pad: {
    title: '数字キー',
    erase: '1文字消す',
    clear: 'すべて消す',
    enter: '確定',
  },
} as const;
