import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLogFile } from '#electron/host/log-file.ts';
import { redact } from '#electron/host/redact.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const hidden = [
  'taro.yamada@example.co.jp',
  '1234567890',
  '03-1234-5678',
  '4111 1111 1111 1111',
  'Bearer abc.def-123',
  '{"password":"Abcdefg1"}',
  'refreshToken=short',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'C:\\Users\\yamada\\x',
];

describe('redaction', () => {
  it.each(hidden)('hides %s', (text) => {
    const secret = /Abcdefg1|short|yamada|abc\.def|\d{4}|e3b0c4/;
    expect(text).toMatch(secret);
    expect(redact(`before ${text} after`)).not.toMatch(secret);
    expect(redact(`before ${text} after`)).toMatch(/^before .*after$/);
  });

  it.each([
    ['C:\\Users\\山田 太郎\\AppData\\x', '山田|太郎'],
    ['"C:\\\\Users\\\\山田 太郎\\\\x"', '山田|太郎'],
    ['c:\\users\\山田\u3000太郎', '山田|太郎'],
    ['C:¥Users¥山田 太郎¥x', '山田|太郎'],
    ['D:\\Profiles\\山田 太郎\\Documents\\x.csv', '山田|太郎'],
    ['C:\\ユーザー\\山田 太郎\\x.csv', '山田|太郎'],
    ['\\\\fs01\\yamada$\\Documents\\x.csv', 'fs01|yamada'],
    ['\\\\fs01\\home$\\山田 太郎\\x.csv', 'fs01|山田|太郎'],
    ['\\\\fs01.example.local\\購買部\\山田 太郎\\注文 履歴\\x.csv', 'fs01|購買|山田|太郎'],
    ['{"path":"\\\\\\\\fs01\\\\home$\\\\yamada taro\\\\x.csv"}', 'fs01|yamada|taro'],
    ['¥¥fs01¥homes¥山田¥x.csv', 'fs01|山田'],
    ['//fs01/homes/山田 太郎/x.csv', 'fs01|homes|山田|太郎'],
    ["'//fs01.example.local/購買部/山田 太郎/注文/x.csv'", 'fs01|購買|山田|太郎'],
    ['smb://fs01/yamada$/Documents/x.csv', 'fs01|yamada'],
    ['SMB://taro:pw@fs01:445/購買部/山田/x.csv', 'taro|pw|fs01|購買|山田'],
    ['file://fs01/購買部/山田/x.csv', 'fs01|購買|山田'],
    ['Z:\\山田 太郎\\見積.xlsx', '山田|太郎'],
    ['y:¥購買部¥山田 太郎¥x.csv', '購買|山田|太郎'],
    ['{"path":"H:\\\\購買部\\\\山田\\\\x.csv"}', '購買|山田'],
    ['file:///D:/購買部/山田/x.csv', '購買|山田'],
    ['C:\\Users\\taro\\OneDrive - 株式会社見本\\山田 太郎\\x.csv', 'taro|見本|山田|太郎'],
    ['/mnt/share/山田/x.csv', 'share|山田'],
    ['/Volumes/購買部/山田 太郎/x.csv', '購買|山田|太郎'],
    ['pin=1234', '1234'],
    ['"pin":"0042"', '0042'],
    ['03／1234／5678', '\\d'],
    ['03・1234・5678', '\\d'],
    ['file:///C:/Users/taro yamada/x', 'taro|yamada'],
    ['/home/山田/x', '山田'],
    ['/Users/Taro Yamada/Library', 'Taro|Yamada'],
    ['C:\\Documents and Settings\\山田 太郎\\x', '山田|太郎'],
    ['０３－１２３４－５６７８', '[０-９]'],
    ['０３ー１２３４ー５６７８', '[０-９]'],
    ['０９０１２３４５６７８', '[０-９]'],
    ['03(1234)5678', '\\d'],
    ['（03）1234-5678', '\\d'],
    ['03−1234−5678', '\\d'],
    ['03‐1234‐5678', '\\d'],
    ['03 1234 5678', '\\d'],
    ['03\u30001234\u30005678', '\\d'],
    ['03.1234.5678', '\\d'],
    ['+81-90-1234-5678', '\\d'],
    ['tel:0312345678', '\\d'],
    ['電話０３－１２３４－５６７８。', '[０-９]'],
    ['taro＠example.co.jp', 'taro|example'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', 'ｔａｒｏ|ｅｘａ'],
    ['taro＠example。co。jp', 'taro|example'],
    ['taro﹫example.jp', 'taro|example'],
    ['taro%40example.jp', 'taro|example'],
    ['太郎@例え.日本', '太郎|例え'],
    ['<taro@example.jp>', 'taro|example'],
    ['mailto:taro@example.jp', 'taro|example'],
    ['Authorization: Basic dGFybzpwdw==', 'dGFy'],
    ['http://taro:pw@proxy:8080', 'taro|pw'],
    ['https://taro@proxy.example.jp:8080/', 'taro|example'],
    ['HTTPS_PROXY=http://taro:p%40w@10.0.0.1:3128', 'taro|p%40w'],
    ['set-cookie: session=abc; id=5', 'abc|id=5'],
    ['パスワード：ひみつ', 'ひみつ'],
    ['"password":"a \\"b c"', 'b c'],
    ['４１１１　１１１１　１１１１　１１１１', '[０-９]'],
  ])('hides all of %s', (text, secret) => {
    expect(text).toMatch(new RegExp(secret));
    expect(redact(`open ${text}`)).not.toMatch(new RegExp(secret));
  });

  it('leaves the file of a path that it hides', () => {
    expect(redact('EACCES \\\\fs01\\home$\\yamada\\kobai\\journal.db is read-only')).toBe(
      'EACCES [share]\\kobai\\journal.db is read-only',
    );
    expect(redact('open Z:\\購買部\\x.csv')).toBe('open [folder]\\x.csv');
    expect(redact('at C:\\Program Files\\Kobai Desk\\resources\\main.js:12')).toMatch(
      /Kobai Desk\\resources\\main\.js:12$/,
    );
    expect(redact('open \\\\fs01\\exports\\x.csv')).toMatch(/^open .*\\x\.csv$/);
  });

  it.each([
    'https://shop.example.jp/orders/1',
    'file:///opt/kobai/x',
    'and // or',
    '192.168.100.200',
    'version 1.12.3',
    'axios@1.7.2',
    '2026-11-28T21:31',
    '¥1,234,567',
    'EC-1234',
  ])('leaves %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('leaves what support needs: codes, versions, dates and file names', () => {
    const text = 'w:001 in call sign-in.start at 2026-11-22T01:02:03.004Z, version 0.1.0, export.csv';
    expect(redact(text)).toBe(text);
  });

  it('writes exceptions to the log redacted, under the id it answers', () => {
    const file = join(tempFolder(), 'desk.log');
    const log = openLogFile(file);
    const id = log.exception('call x', new Error('no such member: taro@example.co.jp'));
    log.warn('odd', { email: 'hanako@example.co.jp', count: 3 });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(id);
    expect(text).toContain('"count":3');
    expect(text).not.toContain('@example');
  });
});
