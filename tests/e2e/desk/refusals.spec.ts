import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { assertNever } from '#shared/model/result.ts';
import { openClipboard, type Clipboard } from '#tests/support/clipboard.ts';
import {
  answered,
  chooseSupplier,
  fillTrial,
  good,
  openDesk,
  startDesk,
  trialOf,
  type ElectronDesk,
} from '#tests/support/running-desk.ts';

// Every refusal that the embedded store can give at a sign-in: what a person reads, and what can be done next.
// The words are those of section 8 of the rules, written out here, so that a change of the catalogue shows.

interface Expected {
  readonly rules: string;
  readonly text: string;
  /** The supplier's own code; null where an answer of the supplier is no problem and has none. */
  readonly code: string | null;
  readonly steps: readonly string[];
}

const step = {
  retry: '再試行',
  password: 'パスワードの再発行',
  status: '障害情報を開く',
  copy: 'コードと時刻をコピー',
  admin: '社内の管理者への連絡',
  support: 'サポートへの連絡',
  supplier: '供給元を選ぶ',
  restart: 'ログインからやり直す',
  diagnose: 'うまくいかないとき',
  site: '供給元のサイトを開く',
} as const;

const wayOut = '時間をおいて再試行してください。';

/** Codes are ASKUL's (AS-26 to AS-28): the others have none, show none and offer none to copy. */
function expectedOf(trial: TrialAccount): Expected | null {
  const expected = expectedWithCode(trial);
  if (expected === null || trial.supplier === 'askul-trial') return expected;
  const text = expected.text.replace(/\(w:\d+\)/, '');
  // Somebody who is stopped, or locked until support unlocks, is asked for the desk's own code.
  if (trial.accountState.kind === 'suspended') return { ...expected, text, code: 'sign-in.suspended' };
  if (trial.accountState.kind === 'locked' && trial.supplier !== 'quocard-pay-trial')
    return { ...expected, text, code: 'sign-in.locked-by-supplier' };
  return { ...expected, text, code: null, steps: expected.steps.filter((one) => one !== step.copy) };
}

function expectedWithCode({ supplier, accountState }: TrialAccount): Expected | null {
  const askul = supplier === 'askul-trial';
  const plusMember = supplier === 'plus-member-trial';
  switch (accountState.kind) {
    case 'good':
      return null;
    case 'wrong-password':
      return {
        rules: askul ? 'AS-26 AS-29' : plusMember ? 'PM-14' : '',
        text:
          'ID またはパスワードが一致しません(w:001)。大文字・小文字、全角・半角を確認してください。' +
          (plusMember ? '登録したサイトが異なる可能性があります。' : ''),
        code: 'w:001',
        steps: [step.retry, step.diagnose, step.password, ...(plusMember ? [step.supplier] : []), step.copy],
      };
    case 'locked':
      if (supplier === 'quocard-pay-trial')
        return {
          rules: 'QC-22',
          text: 'ログインに繰り返し失敗したためロックされました。1時間後に解除されます。',
          code: 'w:011',
          steps: [step.copy],
        };
      return askul
        ? {
            rules: 'AS-21',
            text: 'アカウントがロックされています。社内の管理者またはサポートへお問い合わせください。',
            code: 'w:012',
            steps: [step.admin, step.support, step.copy],
          }
        : {
            rules: '',
            text: 'アカウントがロックされています。サポートへお問い合わせください。',
            code: 'w:012',
            steps: [step.support, step.copy],
          };
    case 'waiting-approval':
      return {
        rules: 'AS-81',
        text: '管理者の承認待ちです。社内の管理者に承認を依頼してください。',
        code: 'w:021',
        steps: [step.admin, step.copy],
      };
    // These give way to a panel of their own.
    case 'temporary':
    case 'password-expired':
    case 'two-step':
      return null;
    case 'temporary-lapsed':
      return {
        rules: 'AS-19',
        text: '仮パスワードは期限切れの可能性があります。パスワードを再発行してください。',
        code: 'w:022',
        steps: [step.password, step.admin, step.copy],
      };
    case 'suspended':
      return {
        rules: askul ? 'AS-28 AS-29' : '',
        text: `利用が停止されている可能性があります(${accountState.code})。サポートへお問い合わせください。`,
        code: accountState.code,
        steps: [step.copy, step.support],
      };
    case 'course-lapsed':
      return {
        rules: accountState.course === 'monthly' ? 'PM-11' : 'PM-13',
        text: '会費の決済が確認できないため退会済みです。新規入会が必要です。',
        code: 'w:023',
        steps: [step.site, step.support, step.copy],
      };
    case 'always-refused':
      return accountState.reason === 'outage'
        ? {
            rules: askul ? 'AS-27 AS-29' : '',
            text: `供給元のシステム障害またはメンテナンス中です(w:004)。${wayOut}`,
            code: 'w:004',
            // Nothing is saved of who has never signed in here.
            steps: [step.status, step.retry, step.copy],
          }
        : {
            rules: '',
            text: 'ログインの試行が続いています。',
            code: 'w:031',
            steps: [step.retry, step.copy],
          };
    default:
      return assertNever(accountState);
  }
}

let desk: ElectronDesk;
let context: BrowserContext;
let page: Page;
let clipboard: Clipboard;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  clipboard = await openClipboard(browser);
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await clipboard.close();
  await context.close();
  await desk.stop();
});

const refusal = (): Locator => page.getByRole('alert').filter({ hasText: 'ログインできませんでした' });
const button = (name: string): Locator => refusal().getByRole('button', { name, exact: true });
const submit = (): Promise<void> => page.locator('button[type=submit]').click();

/** Fills in the form again after a page that a next step led to; the ID is still there, the password is not. */
async function tryAgain(trial: TrialAccount, code: string | null): Promise<void> {
  await page.getByRole('button', { name: 'ログインに戻る', exact: true }).click();
  await expect(page.locator('input[name=username]')).toHaveValue(trial.identifier.value);
  await expect(page.locator('input[name=password]')).toHaveValue('');
  await page.locator('input[name=password]').fill(trial.password);
  await submit();
  await expect(refusal()).toContainText(code ?? '');
}

/** Presses a next step, and holds it to what its words promise. */
async function press(name: string, trial: TrialAccount, code: string | null): Promise<void> {
  const dialog = page.getByRole('dialog');
  const opens = async (title: RegExp): Promise<void> => {
    await button(name).click();
    await expect(dialog.getByRole('heading', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  const leadsTo = async (title: string): Promise<void> => {
    await button(name).click();
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await tryAgain(trial, code);
  };
  switch (name) {
    case step.copy: {
      await clipboard.write('');
      await button(name).click();
      await expect.poll(() => clipboard.read()).not.toBe('');
      const lines = (await clipboard.read()).split('\n');
      expect(lines[0]).toBe(code);
      expect(lines.at(-1)).toMatch(/^\d{4}\/\d\d\/\d\d\([日月火水木金土]\) \d\d:\d\d JST$/);
      break;
    }
    case step.password: {
      const card = (await good(page, 'suppliers.list', {})).find(({ id }) => id === trial.supplier);
      return card?.offers.passwordReset ? leadsTo('パスワードの再発行') : opens(/^パスワードの再発行$/);
    }
    case step.diagnose:
      return leadsTo('ログインできない原因の確認');
    case step.admin:
      return opens(/^社内の管理者への連絡$/);
    case step.support:
      return opens(/のサポート$/);
    case step.supplier:
      await button(name).click();
      await expect(page.locator(`input[name=supplier][value="${trial.supplier}"]`)).toBeFocused();
      break;
    case step.retry:
      if (trial.accountState.kind === 'wrong-password') {
        await button(name).click();
        await expect(page.locator('input[name=password]')).toBeFocused();
      } else {
        const again = answered(page, 'sign-in.start');
        await button(name).click();
        await again;
        await expect(refusal()).toContainText(code ?? '');
      }
      break;
    case step.site:
    case step.status: {
      const path = name === step.site ? 'my-page' : 'status';
      await button(name).click();
      await expect
        .poll(async () => (await desk.asked('shell.openExternal')).at(-1))
        .toBe(`https://${trial.supplier}.example/${path}`);
      await expect(page.getByText('このリンクは開けません。')).toHaveCount(0);
      await desk.main.ask('machine', { opensAddresses: false });
      await button(name).click();
      await expect(page.getByText('このリンクは開けません。')).toBeVisible();
      await expect(refusal()).toContainText(code ?? '');
      await desk.main.ask('machine', { opensAddresses: true });
      break;
    }
    default:
      throw new Error(`no test for ${name}`);
  }
}

for (const trial of trialAccounts) {
  const expected = expectedOf(trial);
  if (expected === null) continue;
  const title = `${expected.rules} ${trial.supplier}: ${trial.note.ja}`.trim();
  test(title, async () => {
    await fillTrial(page, trial);
    await submit();
    await expect(refusal()).toContainText(expected.text);
    // The supplier's own code is for the person, the desk's is for support.
    const { code } = expected;
    await expect(refusal()).toContainText(
      code?.startsWith('w:') ? `コード: ${code}` : `サポートへのご連絡用: ${code ?? 'sign-in.'}`,
    );
    await expect(refusal()).toContainText(/発生時刻: \d{4}\/\d\d\/\d\d/);
    await expect(page.locator('input[name=username]')).toHaveValue(trial.identifier.value);
    await expect(page.locator('input[name=password]')).toHaveValue(trial.password);
    await expect(refusal().getByRole('button')).toHaveText([...expected.steps]);
    for (const name of expected.steps) await press(name, trial, expected.code);
    if (trial.accountState.kind === 'locked' && trial.supplier === 'quocard-pay-trial')
      await expect(refusal()).toContainText(
        /あと (?:1:)?\d{1,2}:\d\d で解除されます\(\d{4}\/\d\d\/\d\d\([日月火水木金土]\) \d\d:\d\d\)/,
      );
    await expect(page.locator('input[name=username]')).toHaveValue(trial.identifier.value);
    await expect(page.locator('input[name=password]')).toHaveValue(trial.password);
    expect(await good(page, 'accounts.list', {})).toEqual([]);
    await expect(page.locator('.rail')).toHaveCount(0);
  });
}

const wanted: Partial<
  Record<TrialAccount['accountState']['kind'], { rules: string; text: string; back: string }>
> = {
  temporary: {
    rules: 'AS-16 AS-17',
    text: '仮パスワードでのログインです。新しいパスワードを設定してください。',
    back: 'ログインをやめる',
  },
  'password-expired': {
    rules: 'AS-24',
    text: 'パスワードの有効期限が切れています。新しいパスワードを設定してください。',
    back: 'ログインをやめる',
  },
  'two-step': {
    rules: 'QC-16 QC-20',
    text: '認証用URLを k…@minato.example.jp に送信しました。送信から1時間以内に、この画面で開いてください。',
    back: step.restart,
  },
};
for (const trial of trialAccounts) {
  const expected = wanted[trial.accountState.kind];
  if (expected === undefined) continue;
  test(`${expected.rules} ${trial.supplier}: ${trial.note.ja}`, async () => {
    await fillTrial(page, trial);
    await submit();
    const panel = page.locator('.mail-wait, .set-password');
    await expect(panel).toContainText(expected.text);
    await expect(page.locator('input[name=username]')).toBeHidden();
    expect(await good(page, 'accounts.list', {})).toEqual([]);
    await panel.getByRole('button', { name: expected.back, exact: true }).click();
    await expect(panel).toHaveCount(0);
    await expect(page.locator('input[name=username]')).toHaveValue(trial.identifier.value);
    await expect(page.locator('input[name=password]')).toHaveValue(trial.password);
    await expect(page.locator('input[name=password]')).toBeFocused();
  });
}

test('AS-8 an inquiry number of nine digits is refused under its field, and another kind of ID is offered', async () => {
  await chooseSupplier(page, 'askul-trial');
  await page.locator('input[name=username]').fill('123456789');
  await page.locator('input[name=password]').fill('Minato-Kanri1!');
  await submit();
  await expect(
    page.getByText('お問い合わせ番号は半角数字10桁です。メールアドレスでもログインできます。'),
  ).toBeVisible();
  await expect(page.locator('input[name=username]')).toBeFocused();
  await page.getByRole('button', { name: '別の種類の ID を入力', exact: true }).click();
  await expect(page.locator('input[name=username]')).toBeFocused();
  await expect(page.getByText('登録したメールアドレスを入力します(例: name@example.co.jp)。')).toBeVisible();
  await expect(page.locator('input[name=username]')).toHaveValue('123456789');
  await expect(page.locator('input[name=password]')).toHaveValue('Minato-Kanri1!');
});

test('PM-3 a member ID without its leading E is refused, and so is a small one', async () => {
  await chooseSupplier(page, 'plus-member-trial');
  await page.locator('input[name=username]').fill('10203040');
  await page.locator('input[name=password]').fill(trialOf('plus-member-trial', 'kobayashi.yui').password);
  await submit();
  await expect(
    page.getByText('ID は先頭の「E」も含めて入力してください。登録したメールアドレスでもログインできます。'),
  ).toBeVisible();
  await expect(page.locator('input[name=username]')).toHaveValue('10203040');
  await page.locator('input[name=username]').fill('e10203040');
  await submit();
  await expect(page.getByText('ID の先頭の「E」は半角の大文字で入力してください。')).toBeVisible();
  expect(await good(page, 'accounts.list', {})).toEqual([]);
});

test('PM-2 the letter case of an e-mail ID counts where the supplier says so', async () => {
  const trial = trialOf('plus-member-trial', 'goto.mami');
  await chooseSupplier(page, 'plus-member-trial');
  await page.locator('input[name=username]').fill(trial.identifier.value.replace('g', 'G'));
  await page.locator('input[name=password]').fill(trial.password);
  await submit();
  await expect(refusal()).toContainText('一致しません');
  expect(await good(page, 'accounts.list', {})).toEqual([]);
});
