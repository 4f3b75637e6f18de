import type { NamedDocument, DocumentRenderer } from '#electron/desk/ports/document-renderer.ts';
import { documentNames, documentTexts } from '#shared/messages/document-texts.ts';
import { documentFileName } from '#shared/model/document-file-name.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { layOut } from './layout.ts';

const compact = (date: string): string => date.replaceAll('-', '');

/** The file name of a document after a pattern; the date is that of the trade (facts, section 3). */
export const nameOf = (document: BusinessDocument, supplier: string, pattern: string): string =>
  documentFileName(pattern, {
    date: compact(document.tradedOn),
    supplier,
    amount: String(document.amount.amount),
    kind: documentNames[document.kind].ja,
    number: document.number ?? document.of.number,
  });

/** The one thing that all of them have, or null. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** What several documents in one file are called; the parts in which they differ are left out. */
export function commonNameOf(documents: readonly NamedDocument[]): string {
  const kind = common(documents.map(({ document }) => document.kind));
  return documentFileName('{date}_{supplier}_{kind}_{number}_{amount}', {
    date: compact(
      documents
        .map(({ document }) => document.tradedOn)
        .sort()
        .at(-1) ?? '',
    ),
    supplier: common(documents.map(({ supplier }) => supplier)) ?? '',
    kind: kind === null ? documentTexts.documents : documentNames[kind].ja,
    amount: documentTexts.several.replace('{n}', String(documents.length)),
    number: common(documents.map(({ document }) => document.of.number)) ?? '',
  });
}

export const createDocumentRenderer = (): DocumentRenderer => ({
  layout: layOut,
  suggestName: nameOf,
  suggestJointName: commonNameOf,
});
