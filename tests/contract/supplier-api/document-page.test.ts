import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { openapiDocument } from '#shared/supplier-api/openapi.ts';
import { documentPage, serveDocument, type ApiDocument } from '../../../scripts/document-page.ts';

const document = openapiDocument() as unknown as ApiDocument;

it('the page has every operation and schema, and every link leads somewhere', () => {
  const page = documentPage(document);
  const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const methods of Object.values(document.paths))
    for (const { operationId } of Object.values(methods)) expect(anchors).toContain(operationId);
  for (const name of Object.keys(document.components.schemas)) expect(anchors).toContain(`schema-${name}`);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(500);
  expect(links.filter((id) => !anchors.has(id))).toEqual([]);
});

it('the page asks nobody for anything: no script, and a policy that lets its own style through only', async () => {
  const response = serveDocument('/', document)!;
  const page = await response.text();
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(|src=/i);
  const [, style] = /<style>([^]*)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256')
    .update(style ?? '')
    .digest('base64');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
});

it('what the document says is text, whatever stands in it', () => {
  const page = documentPage({
    ...document,
    components: { schemas: { Odd: { type: 'object', properties: { '<b>': { type: 'string' } } } } },
  });
  expect(page).toContain('&lt;b&gt;');
});

it('beside it the document itself; every other path is of the store', async () => {
  const json = serveDocument('/supplier-api.json', document)!;
  expect(await json.json()).toEqual(openapiDocument());
  expect(serveDocument('/askul-trial/v1/supplier', document)).toBeNull();
});
