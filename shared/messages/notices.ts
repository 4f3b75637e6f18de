import type { Bilingual } from '../model/identifiers.ts';

/** What a page says that is shown instead of the desk. */
export interface NoticeText {
  readonly heading: Bilingual;
  readonly body: Bilingual;
  /** Of the link that leads on. */
  readonly link: Bilingual;
}
