import { createI18n } from 'vue-i18n';
import { describe, expect, it } from 'vitest';
import { calendarDate, millisecondsOf, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { createFormat } from '#renderer/i18n/format.ts';
import { en, ja } from '#renderer/i18n/messages.ts';
import { formatMoment } from '#shared/model/written-dates.ts';

function formatIn(locale: 'ja' | 'en') {
  const { t } = createI18n({ legacy: false, locale, messages: { ja, en } }).global;
  return createFormat((key, params) => t(key, params ?? {}));
}

const japanese = formatIn('ja');
const english = formatIn('en');
const sunday = calendarDate('2026-11-22');
const at = tokyoInstant(sunday, '00:05');

describe('formats', () => {
  it('writes dates with their weekday', () => {
    expect(japanese.date(sunday)).toBe('2026/11/22(日)');
    expect(english.date(sunday)).toBe('2026/11/22 (Sun)');
    expect(japanese.date(calendarDate('2026-11-28'))).toBe('2026/11/28(土)');
  });

  it('writes an instant as the day and time it is in Tokyo', () => {
    expect(japanese.dateTime(at)).toBe('2026/11/22(日) 00:05');
    expect(japanese.dateOf(at)).toBe('2026/11/22(日)');
  });

  it('writes a moment on pages as mails and support requests do', () => {
    for (const day of ['2026-11-22', '2026-11-23', '2027-01-02']) {
      const moment = tokyoInstant(calendarDate(day), '14:05');
      expect(japanese.dateTime(moment)).toBe(formatMoment(moment, 'ja'));
      expect(english.dateTime(moment)).toBe(formatMoment(moment, 'en'));
    }
  });

  it('writes money with 税抜 or 税込', () => {
    expect(japanese.moneyWithTax(yen(1_234_567), 'included')).toBe('¥1,234,567(税込)');
    expect(japanese.moneyWithTax(yen(-500), 'excluded')).toBe('-¥500(税抜)');
    expect(english.moneyWithTax(yen(500), 'excluded')).toBe('¥500 excl. tax');
  });

  it.each([
    [-5, 'たった今', 'just now'],
    [59, 'たった今', 'just now'],
    [60, '1 分前', '1 min ago'],
    [3 * 60 + 59, '3 分前', '3 min ago'],
    [59 * 60 + 59, '59 分前', '59 min ago'],
    [3600, '1 時間前', '1 h ago'],
    [86_399, '23 時間前', '23 h ago'],
    [86_400 * 2, '2 日前', '2 d ago'],
  ])('writes an age of %i seconds as %s', (seconds, inJapanese, inEnglish) => {
    const now = millisecondsOf(at) + seconds * 1000;
    expect(japanese.age(at, now)).toBe(inJapanese);
    expect(english.age(at, now)).toBe(inEnglish);
  });

  it.each([
    [0, '0 秒'],
    [59, '59 秒'],
    [60, '1 分'],
    [61, '2 分'],
    [3600, '1 時間'],
    [3601, '2 時間'],
  ])('rounds %i seconds still to go up to %s', (seconds, text) => {
    expect(japanese.duration(seconds)).toBe(text);
  });

  it.each([
    [-1, '0:00'],
    [0.2, '0:01'],
    [59, '0:59'],
    [3548, '59:08'],
    [3723, '1:02:03'],
  ])('counts %d seconds down as %s', (seconds, text) => {
    expect(japanese.clock(seconds)).toBe(text);
  });

  it.each([
    [999, '999 B'],
    [1000, '1.0 KB'],
    [1_843_201, '1.8 MB'],
    [250_000_000, '250 MB'],
    [3_000_000_000, '3.0 GB'],
  ])('writes %i bytes as %s', (bytes, text) => {
    expect(japanese.bytes(bytes)).toBe(text);
  });
});
