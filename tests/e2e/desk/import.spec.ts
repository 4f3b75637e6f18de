import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import iconv from 'iconv-lite';
import { axeViolations } from '#tests/support/axe.ts';
import { deskFolder, openDesk, startDesk } from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

const rows = [
  '購入実績一覧',
  'ご注文番号,ご注文日,商品番号,商品名,数量,金額,税率,部門,ご注文者',
  'K-1,2026/4/1,P-100,コピー用紙 A4 500枚 10冊,10,"24,800",10%,総務部,佐藤 花子',
  'K-1,2026/4/1,P-200,緑茶ティーバッグ 50包,2,"1,080",8%,総務部,佐藤 花子',
  'K-2,2026/4/2,P-100,コピー用紙 A4 500枚 10冊,△1,"2,480-",10%,営業部,鈴木 一郎',
];
const broken = 'K-3,2026/4/31,P-300,椅子,1,"9,800",10%,営業部,鈴木 一郎';

test('a file becomes a history without a sign-in: chosen, checked, imported, found, undone', async ({
  browser,
}) => {
  const { folder, remove } = deskFolder();
  const file = join(folder, '購入実績.csv');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, iconv.encode([...rows, broken].join('\r\n'), 'cp932'));
  const desk = await startDesk({ folder });
  try {
    const { context, page } = await openDesk(browser, desk);
    const shot = screenshotSeries('import');
    const violations: string[] = [];
    const look = async (name: string): Promise<void> => {
      await shot(page, name, { english: true });
      violations.push(...(await axeViolations(page, name)));
    };

    await test.step('from the sign-in page, by keyboard', async () => {
      await page.getByRole('link', { name: 'ファイルから取り込む' }).click();
      await expect(page.getByRole('heading', { name: 'ファイルから取り込む', level: 1 })).toBeVisible();
      await expect(page.getByRole('button', { name: 'ファイルを選ぶ' })).toBeVisible();
      await look('choose');
    });
    await test.step('the columns are suggested, and what the file does not say is asked', async () => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'ファイルを選ぶ' }).focus();
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(file);
      await expect(page.getByText('決めてください')).toBeVisible();
      await expect(page.getByRole('combobox', { name: '文字コード' })).toHaveValue('cp932');
      await expect(page.getByRole('combobox', { name: '見出しの行' })).toHaveValue('2');
      await look('mapping');
      const start = page.getByRole('button', { name: '取り込む', exact: true });
      await expect(start).toBeDisabled();
      // Without a column of pieces each line is one, which is said before.
      const quantity = page.getByRole('row', { name: /^数量/ }).getByRole('combobox');
      const onePiece = page.getByText('各行を1点として取り込みます');
      await expect(onePiece).toHaveCount(0);
      const [chosen] = await quantity.evaluate((field) => [(field as HTMLSelectElement).value]);
      await quantity.selectOption({ index: 0 });
      await expect(onePiece).toBeVisible();
      await look('one-piece');
      await quantity.selectOption(chosen!);
      await expect(onePiece).toHaveCount(0);
      await page.getByRole('combobox', { name: '金額', exact: true }).selectOption({ label: '税抜' });
      await expect(page.getByText('「金額」の列は税込ですか')).toHaveCount(0);
      await expect(start).toBeDisabled();
      await page.getByRole('combobox', { name: '数の後ろの「-」' }).selectOption({ label: 'マイナス' });
      await expect(page.getByText('決めてください')).toHaveCount(0);
      await page.getByRole('textbox', { name: '名前' }).fill('カウネット');
      await start.click();
    });
    await test.step('a row that cannot be read is named, and its order left out on request', async () => {
      await expect(page.getByText('まだ何も取り込んでいません')).toBeVisible();
      const problems = page.getByRole('table', { name: '取り込めない行' });
      await expect(problems.getByRole('row').nth(1)).toContainText('注文日は暦にない日付です');
      await look('problems');
      await page.getByRole('button', { name: '問題のない注文だけを取り込む' }).click();
      await expect(page.getByText('取り込みました')).toBeVisible();
      await look('done');
    });
    await test.step('it is a history like others', async () => {
      await page.getByRole('button', { name: '注文履歴を見る' }).click();
      await expect(page.getByRole('heading', { name: '注文履歴', level: 1 })).toBeVisible();
      await expect(page.getByText('K-1')).toBeVisible();
      await expect(page.getByText('緑茶')).toHaveCount(0);
      await page.getByText('K-1').click();
      await expect(page.getByText('緑茶ティーバッグ 50包')).toBeVisible();
      await page.getByRole('button', { name: '注文リストをコピー' }).click();
      await expect(page.getByRole('region', { name: '操作の通知' })).toContainText(
        '2 商品の番号と数量をコピーしました。',
      );
      await look('history');
    });
    await test.step('dark, in English, at 200 %', async () => {
      await page.getByRole('link', { name: 'ファイルから取り込む' }).first().click();
      await page.setViewportSize({ width: 640, height: 480 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('past-dark-200');
      await page.setViewportSize({ width: 1280, height: 800 });
    });
    await test.step('and can be undone', async () => {
      await page.getByRole('button', { name: '元に戻す' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '元に戻す' }).click();
      await expect(page.getByText('まだ取り込んだファイルはありません。')).toBeVisible();
      await page
        .getByRole('link', { name: /カウネット/ })
        .first()
        .click();
      await expect(page.getByText('K-1')).toHaveCount(0);
      await look('empty');
    });
    await test.step('several files that are dropped come one after the other', async () => {
      await page.getByRole('link', { name: 'ファイルから取り込む' }).first().click();
      const dropped = await page.evaluateHandle(
        ([heading, row]) => {
          const data = new DataTransfer();
          for (const [nth, name] of ['四月.csv', '五月.csv'].entries())
            data.items.add(new File([`${heading}\n${row!.replace('K-1', `D-${nth}`)}\n`], name));
          return data;
        },
        [rows[1]!, rows[2]!] as const,
      );
      await page.locator('.chooser').dispatchEvent('drop', { dataTransfer: dropped });
      await expect(page.getByText('続けて読むファイル: 五月.csv')).toBeVisible();
      await expect(page.getByRole('heading', { name: '「四月.csv」の読み方' })).toBeVisible();
      await page.getByRole('combobox', { name: '金額', exact: true }).selectOption({ label: '税抜' });
      await page.getByRole('button', { name: '取り込む', exact: true }).click();
      await expect(page.getByText('取り込みました')).toBeVisible();
      await page.getByRole('button', { name: '別のファイルを取り込む' }).click();
      await expect(page.getByRole('heading', { name: '「五月.csv」の読み方' })).toBeVisible();
      await expect(page.getByText('続けて読むファイル')).toHaveCount(0);
    });
    expect(violations).toEqual([]);
    await context.close();
  } finally {
    await desk.stop();
    remove();
  }
});
