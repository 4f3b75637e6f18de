import { mkdirSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createInvoices } from '#electron/invoices/inspect-invoice.ts';
import { invoiceLimits, looksLikeInvoice, readInvoiceXml } from '#electron/invoices/read-invoice-xml.ts';
import { findRegistrations } from '#electron/invoices/registrations.ts';
import { hasCheckDigit } from '#electron/domain/registration-number.ts';
import { good } from '#tests/support/archives.ts';
import { changed, sellerNumber, wholeInvoice } from '#tests/support/sample-invoice.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const codeOf = (xml: string | Buffer): string => {
  const read = readInvoiceXml(Buffer.from(xml));
  return read.ok ? 'read' : read.error.code;
};

it.each([
  ['a DOCTYPE', changed('<Invoice', '<!DOCTYPE Invoice [<!ENTITY a "x">]><Invoice'), 'invoice.doctype'],
  [
    'a bomb of entities',
    changed('<Invoice', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><Invoice'),
    'invoice.doctype',
  ],
  [
    'an entity that reads a file',
    changed('<Invoice', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Invoice'),
    'invoice.doctype',
  ],
  ['an entity that nobody declared', changed('INV-7', '&x;'), 'invoice.not-xml'],
  [
    'elements within elements without end',
    changed('INV-7', '<cac:Party>'.repeat(50_000)),
    'invoice.too-complex',
  ],
  [
    'a million elements',
    changed('<cbc:ID>INV-7</cbc:ID>', '<cbc:Note>x</cbc:Note>'.repeat(300_000)),
    'invoice.too-complex',
  ],
  [
    'a thousand attributes',
    changed(
      '<cbc:ID>INV-7',
      `<cbc:ID ${Array.from({ length: 1000 }, (_, at) => `a${at}="1"`).join(' ')}>INV-7`,
    ),
    'invoice.too-complex',
  ],
  ['a file that is cut off', wholeInvoice.slice(0, 2000), 'invoice.not-xml'],
  ['tags that don’t match', changed('</cbc:ProfileID>', '</cbc:ID>'), 'invoice.not-xml'],
  ['a prefix that stands for nothing', changed('<cbc:ID>INV-7', '<zzz:ID>INV-7'), 'invoice.not-xml'],
  ['nothing', '', 'invoice.not-xml'],
  ['two roots', `${wholeInvoice}<a/>`, 'invoice.not-xml'],
  ['other XML', '<html/>', 'invoice.not-ubl'],
  ['an order', wholeInvoice.replace(/Invoice-2/, 'Order-2'), 'invoice.not-ubl'],
  ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00]), 'invoice.not-xml'],
])('refuses %s', (_name, xml, code) => expect(codeOf(xml)).toBe(code));

it('refuses what is too large before it is read', () => {
  expect(codeOf(Buffer.alloc(invoiceLimits.bytes + 1, 0x20))).toBe('invoice.too-large');
});

it('reads the name spaces, whatever their prefixes are called, CDATA, entities of XML and a byte order mark', () => {
  const renamed = wholeInvoice
    .replaceAll('cbc:', 'b:')
    .replaceAll(':cbc', ':b')
    .replaceAll('cac:', 'a:')
    .replaceAll(':cac', ':a');
  const strange = `\uFEFF${changed('INV-7', '<![CDATA[INV]]>&#45;7', renamed)}`;
  const invoice = good(readInvoiceXml(Buffer.from(strange)));
  expect(invoice.children.find(({ name }) => name === 'cbc:ID')?.text).toBe('INV-7');
  expect(looksLikeInvoice(Buffer.from(strange))).toBe(true);
});

const row = (number: string, [registered, revoked, expired]: readonly string[], latest = '1'): string =>
  `1,"${number}",01,0,2,1,${latest},${registered},2023-10-01,${revoked},${expired},"東京都,千代田区""1""",13,101,,,,,"株式会社みどり商事",,,,,`;

it('asks the tax agency’s files, whichever of them has the number, across the parts in which they are read', async () => {
  const folder = join(tempFolder(), 'registrations');
  expect(await findRegistrations(folder, sellerNumber)).toBeNull();
  mkdirSync(folder);
  expect(await findRegistrations(folder, sellerNumber)).toBeNull();
  const others = Array.from({ length: 30_000 }, (_, at) =>
    row(`T${String(1_000_000_000_000 + at)}`, ['2023-10-01', '', '']),
  );
  writeFileSync(join(folder, 'h_all_1.csv'), others.join('\n'));
  // Superseded rows count for nothing; revocation stands before expiry.
  const own = [
    row(sellerNumber, ['2020-01-01', '', ''], '0'),
    row(sellerNumber, ['2023-10-01', '', '2026-11-10']),
  ];
  writeFileSync(
    join(folder, 'h_all_2.csv'),
    [...others.slice(0, 12_000), ...own, ...others.slice(12_000)].join('\r\n'),
  );
  expect(await findRegistrations(folder, sellerNumber)).toEqual([
    {
      number: sellerNumber,
      registeredOn: '2023-10-01',
      revokedOn: null,
      expiredOn: '2026-11-10',
      name: '株式会社みどり商事',
    },
  ]);
  expect(await findRegistrations(folder, 'T9999999999999')).toEqual([]);
  const inspected = good(await createInvoices(folder).inspect(Buffer.from(wholeInvoice)));
  expect(inspected!.registerAsked).toBe(true);
  expect(inspected!.violations.map(({ rule, found }) => `${rule} ${found}`)).toEqual([
    `desk-not-registered ${sellerNumber} 2026-11-30`,
  ]);
  expect(good(await createInvoices(folder).inspect(Buffer.from('%PDF-')))).toBeNull();
});

it('says that the register could not be read, or was not asked, where its files are none', async () => {
  const damaged = async (damage: (file: string, folder: string) => void) => {
    const folder = join(tempFolder(), 'registrations');
    mkdirSync(folder);
    damage(join(folder, '1.csv'), folder);
    const inspected = await createInvoices(folder).inspect(Buffer.from(wholeInvoice));
    return inspected.ok ? inspected.value!.registerAsked : inspected.error.code;
  };
  expect(await damaged((file) => writeFileSync(file, row(sellerNumber, ['2023-10-01', '', ''])))).toBe(true);
  for (const content of ['', '\0'.repeat(8192), '{', row(sellerNumber, []).slice(0, 9)])
    expect(await damaged((file) => writeFileSync(file, content)), JSON.stringify(content.slice(0, 3))).toBe(
      false,
    );
  expect(await damaged((file) => symlinkSync(`${file}-nowhere`, file))).toBe('file.unusable');
  expect(await damaged((file) => symlinkSync(file, file))).toBe('file.unusable');
  expect(await damaged((file) => mkdirSync(file))).toBe('file.unusable');
  const inPlace = (make: (folder: string) => void) =>
    damaged((_, folder) => (rmdirSync(folder), make(folder)));
  expect(await inPlace((folder) => writeFileSync(folder, ''))).toBe('file.unusable');
  expect(await inPlace((folder) => symlinkSync(folder, folder))).toBe('file.unusable');
});

it.each([
  ['T8700110005901', true],
  ['T1180301018771', true],
  ['T1000020012131', true],
  ['T7000012050002', true],
  ['T7123456789012', true],
  ['T4011001098993', true],
  ['T5011001033165', true],
  ['T1234567890123', false],
  ['T3210987654321', false],
  ['7123456789012', false],
])('checks the digit of %s: %s', (number, right) => expect(hasCheckDigit(number)).toBe(right));
