export const keychain = {
  title: 'キーチェーンの確認',
  why: '購買デスクは、ログインを続けるための情報と、保存した履歴を開く鍵を、OS のキーチェーンに預けます。パスワードは保存しません。',
  whatToDo: '対処方法({system})',
  windows: {
    name: 'Windows',
    steps: {
      first: 'コントロール パネルの「資格情報マネージャー」を開けるか確認してください。',
      second:
        '開けない場合は、サービス「Credential Manager」が動いているか、社内の IT 担当に確認してください。',
      third: 'そのあと「もう一度確認する」を選んでください。',
    },
  },
  macos: {
    name: 'macOS',
    steps: {
      first: '「キーチェーンアクセス」を開き、「ログイン」キーチェーンのロックを解除してください。',
      second: '購買デスクによるアクセスの確認が表示されたら、許可してください。',
      third: 'そのあと「もう一度確認する」を選んでください。',
    },
  },
  linux: {
    name: 'Linux',
    steps: {
      first: 'GNOME キーリングや KWallet など、Secret Service が動いているか確認してください。',
      second: '「パスワードと鍵」などで、ログイン用のキーリングのロックを解除してください。',
      third: 'そのあと「もう一度確認する」を選んでください。',
    },
  },
  notInstalled: {
    linux: {
      first:
        'Debian・Ubuntu では「sudo apt-get install libsecret-1-0」、Fedora では「sudo dnf install libsecret」を実行してください。権限がない場合は、社内の IT 担当に依頼してください。',
      second: 'インストール済みなのに使えない場合は、購買デスクをインストールし直してください。',
      third: 'そのあと「もう一度確認する」を選んでください。購買デスクを起動し直す必要はありません。',
    },
    other: {
      first: 'ウイルス対策ソフトが購買デスクのファイルを隔離していないか、社内の IT 担当に確認してください。',
      second: '購買デスクを終了し、インストールし直してください。',
      third: '隔離を解除しただけの場合は、「もう一度確認する」を選んでください。',
    },
  },
  damaged: {
    first:
      'Debian・Ubuntu では「sudo apt-get install --reinstall libsecret-1-0」、Fedora では「sudo dnf reinstall libsecret」を実行してください。権限がない場合は、社内の IT 担当に依頼してください。',
    second:
      '再インストールしても読み込めない場合は、ディスクに異常がないか、社内の IT 担当に確認してください。',
    third: 'そのあと「もう一度確認する」を選んでください。購買デスクを起動し直す必要はありません。',
  },
  changed: {
    first:
      '前回とは別のユーザーでこの端末にログインしている場合は、購買デスクを終了し、前回のユーザーでログインし直してください。',
    second:
      'キーチェーンを作り直した場合や、データフォルダーを別の端末から移した場合は、元のキーチェーンを戻せるか、社内の IT 担当に確認してください。戻したら「もう一度確認する」を選んでください。',
    third:
      '元のキーチェーンを戻せない場合は、下の「最初からやり直す」を選んでください。ログインすると、履歴を供給元から取得し直し、結果の分からない注文も供給元に確認します。',
  },
  folderRestored: {
    first:
      '直前まで使っていたデータフォルダーが残っている場合は、購買デスクを終了し、そのフォルダーを元の場所に戻してから起動し直してください。',
    second:
      '残っていない場合は、下の「最初からやり直す」を選んでください。キーチェーンを直す必要はありません。',
    third:
      'ログインすると、履歴を供給元から取得し直し、結果の分からない注文も供給元に確認します。バックアップより後の注文も履歴に表示されます。',
  },
  denied: {
    first:
      'AppArmor や D-Bus の設定で、購買デスクに Secret Service(org.freedesktop.secrets)の利用が許可されているか、社内の IT 担当に確認してください。',
    second:
      'Snap や Flatpak などの中で動かしている場合は、Secret Service を使う許可を与えるか、その外で動かしてください。',
    third: 'そのあと「もう一度確認する」を選んでください。',
  },
  retry: 'もう一度確認する',
  stillRefused: 'まだ使えません。',
  ready: 'キーチェーンを使えるようになりました。',
  otherWays: 'ほかの方法',
  continueInMemory: '保存せずに続ける',
  continueInMemoryText: '今回の起動の間だけ使えます。終了すると、ログインと履歴はこの端末に残りません。',
  continueInMemoryConfirmTitle: '保存せずに続けますか?',
  continueInMemoryConfirmText:
    'ログイン情報と履歴の鍵をメモリーだけに置きます。購買デスクを終了すると、すべてなくなります。次回は最初からのログインになります。',
  startOver: '最初からやり直す',
  startOverText: '開けなくなったログインと履歴を、この端末から削除します。供給元の注文は消えません。',
  startOverConfirmTitle: '保存済みのログインと履歴を削除しますか?',
  startOverConfirmText:
    '元のキーチェーンやデータフォルダーが戻れば開けるデータも、削除すると元に戻せません。履歴は供給元から取得し直します。ファイルから取り込んだ履歴は、もう一度取り込んでください。',
  startOverAction: '削除してやり直す',
} as const;
