import type { RefusalText } from './refusal-text.ts';

/** Why the archive refuses. */
export const archiveRefusals = {
  'archive.not-open': {
    ja: 'アーカイブを開いていません。もう一度お試しください。',
    en: 'The archive is not open. Try again.',
    next: ['retry'],
  },
  'archive.no-keychain': {
    ja: 'OS のキーチェーンが使えないため、アーカイブは使えません。鍵を保存できないと、書類を二度と開けなくなるためです。',
    en: 'The archive needs the keychain of the operating system: without a stored key its documents could never be opened again.',
    next: ['unlock-keychain'],
  },
  'archive.key-needed': {
    ja: 'このフォルダーのアーカイブの鍵が、この端末にありません。復旧キーで「アーカイブを開く」か「復元」をしてください。',
    en: 'This machine has no key for the archive in this folder. Open or restore it with its recovery key.',
    next: [],
  },
  'archive.wrong-key': {
    ja: '復旧キーがこのアーカイブのものではありません。',
    en: 'This is not the recovery key of this archive.',
    next: ['correct-fields'],
  },
  'archive.bad-recovery-key': {
    ja: '復旧キーの形が正しくありません。4文字ずつ14組です。書き写しの間違いがないか確認してください。',
    en: 'This is not a recovery key: it has 14 groups of 4 characters. Check it for typing errors.',
    next: ['correct-fields'],
  },
  'archive.not-found': {
    ja: 'このフォルダーにアーカイブがありません。',
    en: 'There is no archive in this folder.',
    next: ['correct-fields'],
  },
  'archive.missing': {
    ja: 'アーカイブのフォルダー({folder})が見つかりません。共有フォルダーなら接続を確認し、なくなったのならバックアップから復元してください。',
    en: 'The folder of the archive ({folder}) is not there. Check the connection if it is shared; if it is gone, restore it from a backup.',
    next: ['retry'],
  },
  'archive.memory-lost': {
    ja: 'アーカイブの保存先と前回の検証結果を記録したファイル(archive.json)が壊れていたか、なくなっていたため、記録がなくなりました。書類は消えていません。保存先を変更していた場合は「アーカイブ」でそのフォルダーを選び直し、検証してください。',
    en: 'The file that notes where the archive is and its last verification (archive.json) was damaged or missing, and its notes are gone. No document was deleted. If the archive is in a folder of your choice, choose it again on the archive page, and verify it.',
    next: [],
  },
  'archive.other-archive': {
    ja: 'この端末には、別のアーカイブの書類がすでにあります。混ざらないように、何もしませんでした。',
    en: 'This machine already has documents of another archive. Nothing was done, so that the two don’t mix.',
    next: [],
  },
  'archive.bad-folder': {
    ja: 'フォルダーを「C:\\」や「/」から始まる形で入力してください。',
    en: 'Enter the folder from its root, such as C:\\ or /.',
    next: ['correct-fields'],
  },
  'archive.folder-not-empty': {
    ja: '空のフォルダーか、アーカイブのあるフォルダーを選んでください。',
    en: 'Choose a folder that is empty or holds an archive.',
    next: ['correct-fields'],
  },
  'archive.kept-elsewhere': {
    ja: 'このファイルは、別の書類({id})としてすでに保存されています。',
    en: 'This file is in the archive already, as another document ({id}).',
    next: [],
  },
  'archive.damaged': {
    ja: '「{name}」は、保存したときの内容ではありません。検証のうえ、バックアップから復元してください。',
    en: '“{name}” is not what was archived. Verify the archive and restore it from a backup.',
    next: [],
  },
  'archive.not-whole': {
    ja: 'アーカイブの検証で、保存したときと違うものが{n}件見つかりました。「アーカイブ」で内容を確認してください。',
    en: 'Verifying the archive found {n} items that are not as they were archived. See the archive page.',
    next: [],
  },
  'archive.not-verified': {
    ja: 'まだ検証していません。',
    en: 'It has not been verified yet.',
    next: [],
  },
  'archive.unknown': {
    ja: 'この書類はアーカイブにありません。',
    en: 'There is no such document in the archive.',
    next: ['reload'],
  },
  'archive.deleted': {
    ja: 'この書類は保存期間が過ぎて削除されています。',
    en: 'This document was deleted after its retention period.',
    next: [],
  },
  'archive.must-keep': {
    ja: '保存期間({until}まで)が過ぎていないため、削除できません。',
    en: 'It has to be kept until {until}, so it can’t be deleted.',
    next: [],
  },
  'archive.no-change': {
    ja: '変更がありません。',
    en: 'Nothing was changed.',
    next: [],
  },
  'archive.administrator-only': {
    ja: '共用端末では、この操作は管理者だけができます。',
    en: 'On a shared machine only an administrator can do this.',
    next: ['contact-admin'],
  },
  'archive.not-kept': {
    ja: '書類は発行されましたが、アーカイブに保存できませんでした。保存したファイルを「アーカイブ」に取り込んでください。{why}',
    en: 'The document was issued, but it could not be archived. Bring the saved file into the archive. {why}',
    next: [],
  },
  'archive.file-too-large': {
    ja: '「{name}」は大きすぎます({max} MB まで)。',
    en: '“{name}” is too large (at most {max} MB).',
    next: ['choose-another-file'],
  },
  'archive.file-kind': {
    ja: '「{name}」は取り込めません。PDF、画像(JPEG・PNG・TIFF)、XML、CSV、Excel のファイルを選んでください。',
    en: '“{name}” can’t be archived. Choose a PDF, an image (JPEG, PNG, TIFF), XML, CSV or Excel file.',
    next: ['choose-another-file'],
  },
} as const satisfies Record<string, RefusalText>;
