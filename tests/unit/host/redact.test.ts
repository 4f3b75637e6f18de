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
