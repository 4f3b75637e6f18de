import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Order } from '#shared/model/order.ts';
import { amano, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { wholeInvoice } from '#tests/support/sample-invoice.ts';

const lineOf = (id: number, order: Order, at: number, amount: number): string => {
  const { productCode, name, quantity, unitPrice } = order.lines[at]!;
  return `<cac:InvoiceLine><cbc:ID>${id}</cbc:ID><cbc:InvoicedQuantity unitCode="H87">${quantity}</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="JPY">${amount}</cbc:LineExtensionAmount>
    <cac:OrderLineReference><cbc:LineID>1</cbc:LineID><cac:OrderReference><cbc:ID>${order.number}</cbc:ID></cac:OrderReference></cac:OrderLineReference>
    <cac:Item><cbc:Name>${name.replace(/[<&]/g, ' ')}</cbc:Name><cac:SellersItemIdentification><cbc:ID>${productCode}</cbc:ID></cac:SellersItemIdentification></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="JPY">${unitPrice.amount}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`;
};

it('lays an electronic invoice against the saved orders, names what differs, and saves the result', async () => {
  const { desk } = await startDeskAndStore({ lines: 500 });
  const account = await signInTrial(desk, amano, 'suzuki.daiki');
  await desk.ended(await desk.good('sync.start', { account: account.id }));
  const found = await desk.good('orders.search', {
    accounts: [account.id],
    filter: { statuses: ['delivered'] },
  });
  const rows = await desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 2 });
  const [first, second] = (await Promise.all(
    rows.map(({ id }) => desk.good('orders.get', { account: account.id, id })),
  )) as [Order, Order];
  const right = first.lines[0]!.amount.amount;
  const wrong = second.lines[0]!.amount.amount + 7;
  const xml = wholeInvoice
    .replace(
      /<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/,
      [lineOf(1, first, 0, right), lineOf(2, second, 0, wrong), lineOf(3, first, 0, right)].join(''),
    )
    .replaceAll(/2026-11-\d\d(?=<\/cbc:(Start|End)Date>)/g, first.deliveredOn ?? first.orderedOn);
  const upload = randomUUID();
  const part = Buffer.from(xml).toString('base64');
  await desk.good('archive.upload', { account: account.id, upload, part });
  const match = { account: account.id, accounts: [account.id], upload };
  const result = await desk.good('bills.match', match);
  expect(result.lines.flatMap(({ row, finding }) => (row === null ? [] : [`${row} ${finding}`]))).toEqual([
    '2 amount-differs',
    '3 billed-twice',
    '1 matched',
  ]);
  expect(result.counts).toMatchObject({ matched: 1, 'amount-differs': 1, 'billed-twice': 1 });
  expect(result.billed.amount).toBe(2 * right + wrong);
  const differs = result.lines.find(({ row }) => row === 2)!;
  expect([differs.billed?.amount, differs.expected?.amount]).toEqual([wrong, wrong - 7]);
  const saved = { account: account.id, resultId: result.resultId, locale: 'ja' as const };
  await desk.good('bills.save', saved);
  expect(readFileSync(desk.saveTo!, 'utf8')).toContain('"金額が違う",2,');
  expect(await desk.refused('bills.save', { ...saved, resultId: randomUUID() })).toMatchObject({
    code: 'bill.outdated',
  });
  // With a tolerance that covers it, it is let pass.
  await desk.good('settings.change', { billTolerances: { yenPerLine: 7, pieces: 0, days: 7 } });
  await desk.good('archive.upload', { account: account.id, upload, part });
  expect((await desk.good('bills.match', match)).counts).toMatchObject({ matched: 2, 'amount-differs': 0 });
});

it('refuses what is no invoice, and one whose amounts can’t be read', async () => {
  const { desk } = await startDeskAndStore({ lines: 100 });
  const account = await signInTrial(desk, amano, 'suzuki.daiki');
  const matched = async (xml: string) => {
    const upload = randomUUID();
    await desk.good('archive.upload', {
      account: account.id,
      upload,
      part: Buffer.from(xml).toString('base64'),
    });
    return (await desk.refused('bills.match', { account: account.id, accounts: [account.id], upload })).code;
  };
  expect(await matched('<html/>')).toBe('invoice.not-ubl');
  expect(
    await matched(wholeInvoice.replace('>700</cbc:LineExtensionAmount>', '>700.5</cbc:LineExtensionAmount>')),
  ).toBe('bill.unreadable');
});
