import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { refuse } from '#shared/model/refusal.ts';
import { ja } from '#renderer/i18n/messages.ts';
import { accountPage } from '#tests/support/page-double/goto.ts';
import { installDesk, type Answers } from '#tests/support/page-double/install.ts';
import { prepaidAnswers, shop } from '#tests/support/page-double/prepaid-states.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { answers } from '#tests/support/page-double/values.ts';

// What must happen once, on the built page, with a desk whose answers are known.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

async function open(page: Page, path: string, given: Answers): Promise<void> {
  await page.addInitScript(installDesk, answers({ signedIn: [shop] }, prepaidAnswers(given)));
  await page.goto(served.origin);
  await accountPage(page, shop.id, path);
}
const made = (page: Page, name: string): Promise<{ readonly key: string }[]> =>
  page.evaluate((one) => (window.pageDouble.calls[one] ?? []) as { readonly key: string }[], name);

test('an application for an advertisement of which nobody knows is the same one after another was looked at', async ({
  page,
}) => {
  const apply = 'prepaid.apply-for-advertisement';
  await open(page, 'prepaid?tab=advertise', { [apply]: refuse('desk.unreachable') });
  const dialogOf = (at: number) => page.locator('[data-apply]').nth(at).click();
  const dialog = page.getByRole('dialog');
  const close = () => dialog.getByRole('button', { name: ja.common.close, exact: true }).click();
  await dialogOf(0);
  await dialog.locator('[name=item]').fill('1234567890');
  await dialog.locator('button[type=submit]').click();
  await expect.poll(() => made(page, apply)).toHaveLength(1);
  await expect(dialog.locator('[name=item]')).toBeDisabled();
  await close();
  await dialogOf(1);
  await expect(dialog.locator('[name=item]')).toHaveValue('');
  await close();
  await dialogOf(0);
  await expect(dialog.locator('[name=item]')).toHaveValue('1234567890');
  await expect(dialog.locator('[name=item]')).toBeDisabled();
  await dialog.locator('button[type=submit]').click();
  await expect.poll(() => made(page, apply)).toHaveLength(2);
  const [first, second] = await made(page, apply);
  expect(second).toEqual(first);
});
