import type { AccountingQuestion } from '#shared/model/accounting.ts';
import { exportPaymentTexts } from '#shared/messages/export.ts';
import { currentLocale, format, t } from '#renderer/i18n/index.ts';

const category = (name: string | null): string => name ?? t('accounting.noCategory');

/** What a question asks for, in words. */
export function questionText(question: AccountingQuestion): string {
  switch (question.of) {
    case 'category':
      return question.department === null
        ? t('accounting.ask.category', { category: category(question.category) })
        : t('accounting.ask.categoryOf', {
            category: category(question.category),
            department: question.department,
          });
    case 'counter':
      return t('accounting.ask.counter', { method: exportPaymentTexts[question.method][currentLocale()] });
    case 'seller':
      return t('accounting.ask.seller', { name: question.name });
    case 'unnumbered-sellers':
      return t('accounting.ask.unnumbered-sellers', { name: question.name });
    case 'named-seller':
      return t('accounting.ask.named-seller', { name: question.name, seller: question.seller });
    case 'lapsed-number': {
      const seller = question.seller ?? question.name;
      return question.until === null
        ? t('accounting.ask.unknown-number', { number: question.number, seller })
        : t('accounting.ask.lapsed-number', {
            number: question.number,
            seller,
            until: format.date(question.until),
          });
    }
    case 'zero-rate':
      return t('accounting.ask.zero-rate', {
        name: question.name,
        category: category(question.category),
      });
    case 'tax-category':
      return t('accounting.ask.tax-category', { word: t(`accounting.words.${question.key}`) });
    case 'too-long':
      return t('accounting.ask.too-long', { name: question.name, width: question.width });
    default:
      return t(`accounting.ask.${question.of}`);
  }
}
