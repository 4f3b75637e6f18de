/** What the system's browser shows once a sign-in on the supplier's page has come back to the desk. */
export const returnPage = `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>購買デスク</title>
<h1>購買デスクに戻ってください</h1>
<p>このページは閉じてかまいません。ログインの結果は購買デスクに表示されます。</p>
<p lang="en">Go back to Kobai Desk. You can close this page; how the sign-in ended is shown there.</p>
</html>
`;
