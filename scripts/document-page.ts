import { createHash } from 'node:crypto';
import { marked } from 'marked';

/** The parts of the document that the page shows. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}
interface Content {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly 'x-needed': boolean;
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly parameters: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, Content>> }>
  >;
}
export interface ApiDocument {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);
const inline = (text: string): string => marked.parseInline(text, { async: false });

const style = `
:root { color-scheme: light dark; --line: light-dark(#d8dce3, #3a404b); --soft: light-dark(#59616f, #a3abb9);
  --back: light-dark(#f6f7f9, #1b1e24); --accent: light-dark(#0b57a4, #8ab8f0); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; display: grid; grid-template-columns: 17rem minmax(0, 1fr) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line);
  background: var(--back); font-size: .875rem }
nav h2 { font-size: .8rem; margin: 1.2rem 0 .2rem; color: var(--soft) }
nav ul { list-style: none; margin: 0; padding: 0 } nav li { padding: .1rem 0 }
main { max-width: 62rem; padding: 1.5rem 2.5rem 6rem }
a { color: var(--accent); text-decoration: none } a:hover, a:focus-visible { text-decoration: underline }
h2 { margin: 3rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem }
section.operation, section.schema { margin: 2.2rem 0; scroll-margin-top: 1rem }
section > h3 { margin: 0 0 .3rem; font-size: 1.05rem }
.method { display: inline-block; min-width: 3.6rem; font: 600 .8rem/1.6 ui-monospace, monospace; color: var(--soft) }
.path { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
.optional { color: var(--soft); font-size: .85rem; font-weight: 400 }
code, pre { font-family: ui-monospace, monospace; font-size: .86em } code { overflow-wrap: anywhere }
pre { background: var(--back); border: 1px solid var(--line); border-radius: 6px; padding: .8rem; overflow: auto; max-height: 28rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .6rem 0 }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line) }
th { font-weight: 600; color: var(--soft) } td p { margin: 0 0 .3rem }
summary { cursor: pointer; color: var(--accent) }
@media (max-width: 50rem) { body { display: block } nav { position: static; height: auto; border: 0 } main { padding: 1rem } }`;

/** `Content-Security-Policy` of the page: nothing but its own style, no script, no request. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What a value is, in a few words, with a link to a schema that has a name. */
function kindOf(schema: Schema): string {
  const reference = schema.$ref?.split('/').at(-1);
  if (reference !== undefined) return `<a href="#schema-${reference}">${reference}</a>`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(kindOf).join(' or ');
  if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return schema.enum.map((value) => `<code>${escape(String(value))}</code>`).join(', ');
  if (schema.items) return `list of ${kindOf(schema.items)}${range(schema.minItems, schema.maxItems)}`;
  if (schema.type === 'object' && schema.properties) return 'object';
  return `${escape(schema.format ?? [schema.type ?? 'any'].flat().join(' or '))}${range(schema.minLength ?? schema.minimum, schema.maxLength ?? schema.maximum)}`;
}
const range = (from: number | undefined, to: number | undefined): string =>
  from === undefined && to === undefined ? '' : ` <span class="optional">${from ?? 0} to ${to ?? '…'}</span>`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></div>`;

/** The fields of an object and of objects in it, each with its way from the top. */
function fieldsOf(schema: Schema, prefix = ''): readonly (readonly string[])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ' <span class="optional">optional</span>';
    const inner = [field, field.items, ...(field.anyOf ?? [])].filter(
      (each) => each?.properties !== undefined,
    );
    const mark = field.items?.properties ? '[]' : '';
    return [
      [`<code>${escape(prefix + name)}</code>${optional}`, kindOf(field), inline(field.description ?? '')],
      ...inner.flatMap((each) => fieldsOf(each!, `${prefix}${name}${mark}.`)),
    ];
  });
  const choices = (schema.oneOf ?? schema.anyOf ?? []).flatMap((each) => fieldsOf(each, prefix));
  return [...own, ...choices];
}
const fieldTable = (schema: Schema): string => table(['Field', 'Kind', 'Meaning'], fieldsOf(schema));

function contentOf(title: string, content: Content | undefined): string {
  if (!content?.schema) return '';
  const examples = Object.values(content.examples ?? {}).map(
    ({ summary, value }) =>
      `<details><summary>${escape(summary)}</summary><pre>${escape(JSON.stringify(value, null, 2))}</pre></details>`,
  );
  return `<p>${title}: ${kindOf(content.schema)}</p>${content.schema.$ref ? '' : fieldTable(content.schema)}${examples.join('')}`;
}

function operationSection(path: string, method: string, operation: Operation): string {
  const { operationId, summary, description = '', parameters, requestBody, responses, security } = operation;
  const named = parameters.filter(({ name }) => name !== undefined);
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const refusals = Object.entries(responses).filter(([status]) => /^[345]/.test(status));
  return `<section class="operation" id="${operationId}"><h3><span class="method">${method.toUpperCase()}</span> <span class="path">${escape(path)}</span>
${operation['x-needed'] ? '' : '<span class="optional">may be left out</span>'}</h3>
<p><b><code>${operationId}</code></b>: ${inline(summary)}. ${security.length === 0 ? 'Without a sign-in.' : ''}</p>
${marked.parse(description, { async: false })}
${table(
  ['Parameter', 'Kind', 'Meaning'],
  named.map(({ name = '', in: place, required, schema = {}, description: text = '' }) => [
    `<code>${escape(name)}</code> <span class="optional">${place}${required ? '' : ', optional'}</span>`,
    `${kindOf(schema)}${schema.default === undefined ? '' : ` <span class="optional">default ${escape(JSON.stringify(schema.default))}</span>`}`,
    inline(text),
  ]),
)}
${contentOf('Request', requestBody?.content['application/json'])}
${good.map(([status, each]) => contentOf(`Answer ${status}`, each.content?.['application/json']) || `<p>Answer ${status}: no body</p>`).join('')}
<details><summary>Refusals</summary>${table(
    ['Status', 'Reason'],
    refusals.map(([status, each]) => [status, marked.parse(each.description ?? '', { async: false })]),
  )}</details></section>`;
}

/** The document of the Supplier API as one page of HTML that asks nobody for anything. */
export function documentPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const of = (tag: string) => operations.filter(({ operation }) => operation.tags.includes(tag));
  const schemas = Object.entries(document.components.schemas);
  const navigation = document.tags
    .map(
      ({ name }) =>
        `<h2>${escape(name)}</h2><ul>${of(name)
          .map(({ operation: { operationId } }) => `<li><a href="#${operationId}">${operationId}</a></li>`)
          .join('')}</ul>`,
    )
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(document.info.title)}</title><style>${style}</style></head><body>
<nav aria-label="Operations"><a href="#top"><b>${escape(document.info.title)}</b></a> · <a href="supplier-api.json">JSON</a>
${navigation}<h2>Schemas</h2><ul>${schemas.map(([name]) => `<li><a href="#schema-${name}">${name}</a></li>`).join('')}</ul></nav>
<main id="top"><h1>${escape(document.info.title)}</h1>${marked.parse(document.info.description, { async: false })}
${document.tags
  .map(
    ({ name, description }) =>
      `<h2>${escape(name)}</h2><p>${inline(description)}</p>${of(name)
        .map(({ path, method, operation }) => operationSection(path, method, operation))
        .join('')}`,
  )
  .join('')}
<h2>Schemas</h2>${schemas
    .map(
      ([name, schema]) =>
        `<section class="schema" id="schema-${name}"><h3>${name}</h3><p>${inline(schema.description ?? '')}</p>${schema.properties || schema.oneOf || schema.anyOf ? fieldTable(schema) : `<p>${kindOf(schema)}</p>`}</section>`,
    )
    .join('')}</main></body></html>`;
}

/** Answers for the page and the document; null for any other path. */
export function serveDocument(pathname: string, document: ApiDocument): Response | null {
  const common = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  if (pathname === '/supplier-api.json') return Response.json(document, { headers: { ...common } });
  if (pathname !== '/') return null;
  return new Response(documentPage(document), {
    headers: { ...common, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy },
  });
}
