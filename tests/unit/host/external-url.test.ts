import { describe, expect, it } from 'vitest';
import { externalUrl } from '#electron/host/external-url.ts';
import { supportRequestMail } from '#electron/domain/support-requests.ts';
import { chargeInstructionSchema } from '#shared/supplier-api/prepaid.ts';

describe('an address that may be opened outside', () => {
  it.each([
    'https://store.example.jp/status?a=1#b',
    'mailto:help@store.example.jp',
    'mailto:help+desk@store.example.jp?subject=a%20b&body=c%0D%0Ad',
    'mailto:help@store.example.jp?Subject=a',
    supportRequestMail('help+jp@shop.example', '件名 & more', 'a\nb = 1?&attach=x'),
  ])('is %s', (url) => {
    expect(externalUrl(url)?.href).toBe(new URL(url).href);
  });

  it.each([
    'http://store.example.jp',
    'https://user:word@store.example.jp',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'mailto:help@store.example.jp?attach=/etc/passwd',
    'mailto:help@store.example.jp?subject=a&attachment=/etc/passwd',
    'mailto:help@store.example.jp?subject=a&ATTACH=x',
    'mailto:help@store.example.jp?%61ttach=x',
    'mailto:help@store.example.jp?cc=spy@evil.example',
    'mailto:help@store.example.jp?bcc=spy@evil.example',
    'mailto:help@store.example.jp?to=spy@evil.example',
    'mailto:help@store.example.jp?subject=a&subject=b',
    'mailto:help@store.example.jp?subject=a;attach=b&x',
    'mailto:help@store.example.jp,spy@evil.example',
    'mailto:help@store.example.jp%2Cspy@evil.example',
    'mailto:a%0d%0abcc:b@evil.example',
    'mailto:%ff@evil.example',
    'mailto:?body=x',
    'mailto:help@store.example.jp#x',
    'mailto://store.example.jp/a@b',
    supportRequestMail('a@b.example?bcc=x@y.example', 'a', ''),
    '',
  ])('is not %s', (url) => {
    expect(externalUrl(url)).toBeNull();
  });
});

describe('the page of a payment agent', () => {
  const page = (url: string) => chargeInstructionSchema.safeParse({ kind: 'agent-page', url }).success;

  it('is an https address, and nothing else', () => {
    expect(page('https://agent.example.jp/pay/1')).toBe(true);
    for (const url of ['http://agent.example.jp', 'mailto:a@b.jp', 'javascript:alert(1)', 'pay', ''])
      expect(page(url), url).toBe(false);
  });
});
