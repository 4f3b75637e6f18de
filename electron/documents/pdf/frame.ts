import { documentNames, documentTexts } from '#shared/messages/document-texts.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { A4 } from '#shared/model/sheet.ts';
import type { Pen } from './pen.ts';

/** Layout of a page, in points. */
export const frame = {
  left: 48,
  right: A4.width - 48,
  top: 46,
  /** Where what comes after the first page begins. */
  topOfNext: 74,
  /** Below it is only the footer. */
  bottom: A4.height - 62,
  footer: A4.height - 40,
} as const;
export const contentWidth = frame.right - frame.left;

/** Header and footer of every page: the page number and the name of the document; later pages also have it on top. */
export function drawHeaderAndFooter(pen: Pen, document: BusinessDocument): void {
  const name = [documentNames[document.kind].ja, document.number].filter((part) => part !== null).join(' ');
  const style = { size: 8, ink: 'soft', figures: true } as const;
  pen.eachPage((page, pages) => {
    pen.line([frame.left, frame.footer - 10], [frame.right, frame.footer - 10], 0.5, 'hair');
    pen.text(frame.left, frame.footer, document.issuer.name, style);
    pen.text(frame.right, frame.footer, `${page} / ${pages}`, { ...style, align: 'right' });
    if (page === 1) return;
    pen.text(frame.left, frame.top + 8, `${name} ${documentTexts.more}`, { ...style, size: 8.5 });
  });
}
