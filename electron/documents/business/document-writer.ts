import type { NamedPaper, PaperMaker } from '#electron/desk/ports/documents.ts';
import { paperNames, paperWords } from '#shared/messages/document-texts.ts';
import { paperFileName } from '#shared/model/document-file-name.ts';
import type { Paper } from '#shared/model/business-document.ts';
import { layOut } from './lay-out.ts';

const compact = (date: string): string => date.replaceAll('-', '');

/** The file name of a paper after a pattern; the date is that of the trade (facts, section 3). */
export const nameOf = (paper: Paper, supplier: string, pattern: string): string =>
  paperFileName(pattern, {
    date: compact(paper.tradedOn),
    supplier,
    amount: String(paper.amount.amount),
    kind: paperNames[paper.kind].ja,
    number: paper.number ?? paper.of.number,
  });

/** The one thing that all of them have, or null. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** What several papers in one file are called; the parts in which they differ are left out. */
export function jointNameOf(papers: readonly NamedPaper[]): string {
  const kind = common(papers.map(({ paper }) => paper.kind));
  return paperFileName('{date}_{supplier}_{kind}_{amount}', {
    date: compact(
      papers
        .map(({ paper }) => paper.tradedOn)
        .sort()
        .at(-1) ?? '',
    ),
    supplier: common(papers.map(({ supplier }) => supplier)) ?? '',
    kind: kind === null ? paperWords.papers : paperNames[kind].ja,
    amount: paperWords.several.replace('{n}', String(papers.length)),
    number: '',
  });
}

export const createPaperMaker = (): PaperMaker => ({
  layout: layOut,
  suggestName: nameOf,
  suggestJointName: jointNameOf,
});
