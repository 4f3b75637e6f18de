export const settings = {
  title: '設定',
  language: '表示言語',
  theme: '配色',
  themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
  about: 'この購買デスクについて',
  version: '版',
  platform: 'OS',
  keychain: 'キーチェーン',
  vault: { ready: '使えます', refused: '使えません', memory: '使っていません(今回の起動の間だけ)' },
  platforms: { windows: 'Windows', macos: 'macOS', linux: 'Linux' },
} as const;
