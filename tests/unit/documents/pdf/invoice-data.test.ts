import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocuments } from '#electron/documents/pdf/write-documents.ts';
import { businessDocumentSchema, type BusinessDocument } from '#shared/model/business-document.ts';
import { poppler, textOf, unpacked } from './poppler.ts';
import { hugeDocument, sampleDocument, strangeDocument } from './sample-documents.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kobai-papers-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function written(...documents: readonly BusinessDocument[]): Promise<string> {
  const file = join(folder, 'written.pdf');
  const named = documents.map((document) => ({ document, supplier: 'アマノ' }));
  expect((await writeDocuments(named, { into: { kind: 'file', file } })).ok).toBe(true);
  return file;
}

/** The files that Poppler finds in a PDF, by name. */
function attachments(file: string): Readonly<Record<string, BusinessDocument>> {
  poppler('pdfdetach', '-saveall', '-o', folder, file);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [
      name,
      businessDocumentSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    ]),
  );
}

describe('the data in an invoice', () => {
  it('is the document as the Supplier API describes it, with every character of it', async () => {
    const document = { ...strangeDocument(), costMemo: ']]> <b> "\u202e\ud83d\ude00\u0007 ) \\ endstream' };
    expect(attachments(await written(document))).toEqual({ 'document-1.json': document });
  });

  it('is associated with the file as data, of its type', async () => {
    const inside = unpacked(readFileSync(await written(sampleDocument('invoice'))));
    const [, spec] = /\/AF \[(\d+) 0 R\]/.exec(inside) ?? [];
    expect(spec).toBeDefined();
    expect(inside).toMatch(/\/Type \/Filespec\s+\/AFRelationship \/Data\b/);
    expect(inside).toMatch(/\/Type \/EmbeddedFile[^]*?\/Subtype \/application#2Fjson/);
  });

  it('AM-60 names no account to pay into where NP collects, even where the supplier sent one', async () => {
    const account = '見本銀行 名古屋支店 普通 7654321';
    const [byNp] = Object.values(
      attachments(await written(sampleDocument('invoice', { bankAccount: account }))),
    );
    expect(byNp!.payment!.method).toBe('np');
    expect(byNp!.bankAccount).toBeNull();
    const transferred = hugeDocument();
    const file = await written(transferred);
    expect(attachments(file)['document-1.json']!.bankAccount).toBe(transferred.bankAccount);
    expect(textOf(file)).toContain('1234567');
  });

  it('stands once for each invoice of a joint file, and in no other document and no preview', async () => {
    const invoices = [1, 2].map((number) => sampleDocument('invoice', { number: `I-${number}` }));
    const preview = sampleDocument('invoice', { number: null, issue: 0 });
    const others = (['quote', 'receipt', 'delivery-note', 'order-detail'] as const).map((kind) =>
      sampleDocument(kind),
    );
    const found = attachments(
      await written(others[0]!, invoices[0]!, preview, ...others.slice(1), invoices[1]!),
    );
    expect(Object.entries(found).map(([name, { number }]) => [name, number])).toEqual([
      ['document-1.json', 'I-1'],
      ['document-2.json', 'I-2'],
    ]);
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'kobai-papers-'));
    const none = await written(preview, ...others);
    expect(poppler('pdfdetach', '-list', none)).toContain('0 embedded files');
    expect(readFileSync(none).includes('/AF ')).toBe(false);
  });
});
