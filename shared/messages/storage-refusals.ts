import type { RefusalText } from './refusal-text.ts';

/** The keychain, the saved history and the journal of writes. */
export const storageRefusals = {
  // Keychain
  'vault.unavailable': {
    ja: 'OS のキーチェーンを使えません。',
    en: 'The keychain of the operating system cannot be used.',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.not-installed': {
    ja: 'OS のキーチェーンに接続するライブラリがありません。{how}',
    en: 'The library that reaches the keychain of the operating system is missing. {how}',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.damaged': {
    ja: 'OS のキーチェーンに接続するライブラリはありますが、ファイルが壊れているため読み込めません。{how}',
    en: 'The library that reaches the keychain of the operating system is there, but its file is damaged. {how}',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.denied': {
    ja: 'OS の保護機能(AppArmor や D-Bus のポリシーなど)が、購買デスクにキーチェーンの利用を許可していません。',
    en: 'A policy of the operating system (such as AppArmor or D-Bus) does not let Kobai Desk use the keychain.',
    next: ['unlock-keychain', 'contact-admin', 'continue-in-memory'],
  },
  'vault.locked': {
    ja: 'OS のキーチェーンがロックされています。ロックを解除してから再試行してください。',
    en: 'The keychain of the operating system is locked. Unlock it, then try again.',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.changed': {
    ja: 'このデータフォルダーは、別のキーチェーンと一緒に使われていたものです。保存済みのログインと履歴は開けません。',
    en: 'This data folder was used with another keychain. Its saved sign-ins and history cannot be opened.',
    next: ['unlock-keychain', 'start-over', 'continue-in-memory'],
  },
  'vault.names-damaged': {
    ja: 'キーチェーンに保存した内容の一覧が壊れていたため、読み取れた分だけを引き継ぎました。ログインが保持されていない方は、もう一度ログインしてください。',
    en: 'The list of what this desk keeps in the keychain was damaged; what could be read of it was kept. Anyone who is no longer signed in has to sign in again.',
    next: [],
  },
  'vault.folder-restored': {
    ja: 'このデータフォルダーは以前のもので、キーチェーンの内容と合いません(バックアップから戻した場合など)。保存済みのログインと履歴は開けません。',
    en: 'This data folder is an earlier one than the keychain knows, as after restoring a backup. Its saved sign-ins and history cannot be opened.',
    next: ['start-over', 'continue-in-memory'],
  },

  // Cache
  'cache.newer': {
    ja: '保存済みデータは、より新しい購買デスク(データ版 {found})で作られています。この版({known})では開けません。',
    en: 'The saved data was made by a newer Kobai Desk (data version {found}). This one knows version {known}.',
    next: ['update-program'],
  },
  'cache.unreadable': {
    ja: '保存済みデータを読み取れませんでした。別の場所に退避し、供給元から取得し直します。ファイルから取り込んだ履歴は、もう一度取り込んでください。',
    en: 'The saved data could not be read. It was set aside and will be fetched again from the supplier. Import again what came from files.',
    next: ['retry'],
  },
  'cache.not-writable': {
    ja: 'ディスクに書き込めないため保存できません。書き込み禁止になっていないか確認してください。',
    en: 'The disk can’t be written, so nothing was saved. Check whether it has become read-only.',
    next: ['retry'],
  },
  'cache.busy': {
    ja: '保存済みデータを別の処理が使用中のため、保存できませんでした。終わるのを待って、もう一度お試しください。',
    en: 'The saved data is in use by something else, so nothing was saved. Wait until that has ended, and try again.',
    next: ['retry'],
  },
  'cache.no-space': {
    ja: 'ディスクの空きが足りないため保存できません。',
    en: 'There is not enough disk space to save.',
    next: ['retry'],
  },

  'journal.unreadable': {
    ja: '送信の記録を今は読み書きできません。しばらくしてから、もう一度お試しください。',
    en: 'The record of sent orders can’t be read or written now. Try again in a while.',
    next: ['retry'],
  },
  'journal.not-open': {
    ja: '送信の記録を開けませんでした。一度ログアウトし、もう一度ログインしてください。',
    en: 'The record of sent orders could not be opened. Sign out and sign in again.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;
