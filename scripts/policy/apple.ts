import { managedTexts, policyTemplateTexts } from '#shared/messages/managed-settings.ts';
import {
  managedNames,
  managedSettings,
  policyName,
  type ManagedName,
} from '#shared/model/managed-settings.ts';
import { element, xmlFile, type Element } from './xml.ts';

const domain = 'jp.kobai-desk.desk';
const doctype =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

/** A value as an element of a property list. */
function plistValue(value: unknown): Element {
  if (typeof value === 'boolean') return element(String(value));
  if (typeof value === 'number') return element('integer', {}, String(value));
  if (typeof value === 'string') return element('string', {}, value);
  if (Array.isArray(value)) return element('array', {}, ...value.map(plistValue));
  return element(
    'dict',
    {},
    ...Object.entries(value as object).flatMap(([key, each]) => [element('key', {}, key), plistValue(each)]),
  );
}

const plistFile = (value: object): string =>
  xmlFile(element('plist', { version: '1.0' }, plistValue(value)), doctype);

const examples = Object.fromEntries(
  managedNames.map((name) => [policyName(name), managedSettings[name].example]),
);

/** A configuration profile; by default with every setting at its example: take out what you don't want to manage. */
export const appleProfile = (settings: Readonly<Record<string, unknown>> = examples): string =>
  plistFile({
    PayloadContent: [
      {
        PayloadType: domain,
        PayloadVersion: 1,
        PayloadIdentifier: `${domain}.settings`,
        PayloadUUID: '4B8F0C52-6B0F-4B7B-9C7E-2D2C9B3F7A10',
        PayloadDisplayName: policyTemplateTexts.category.en,
        ...settings,
      },
    ],
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadIdentifier: domain,
    PayloadUUID: '9D0C6E1A-3F55-4D0B-8C57-51B1E6C4A7E2',
    PayloadDisplayName: policyTemplateTexts.category.en,
    PayloadRemovalDisallowed: true,
  });

const manifestTypes = {
  switch: 'boolean',
  number: 'integer',
  text: 'string',
  choice: 'string',
  list: 'array',
  suppliers: 'array',
} as const;

function manifestEntry(name: ManagedName): object {
  const { type, fallback, since } = managedSettings[name];
  const { title, text } = managedTexts[name];
  return {
    pfm_name: policyName(name),
    pfm_title: title.en,
    pfm_description: text.en,
    pfm_documentation_url: 'docs/managed-settings.md',
    pfm_type: manifestTypes[type.kind],
    pfm_app_min: since,
    ...(fallback === null || Array.isArray(fallback) ? {} : { pfm_default: fallback }),
    ...(type.kind === 'choice' ? { pfm_range_list: type.choices } : {}),
    ...(type.kind === 'number' ? { pfm_range_min: type.min, pfm_range_max: type.max } : {}),
    ...(type.kind === 'list'
      ? { pfm_subkeys: [{ pfm_name: `${policyName(name)}Item`, pfm_type: 'string' }] }
      : {}),
    ...(type.kind === 'suppliers'
      ? { pfm_subkeys: [{ pfm_name: 'Supplier', pfm_type: 'dictionary', pfm_subkeys: supplierKeys }] }
      : {}),
  };
}
const supplierKeys = [
  { pfm_name: 'id', pfm_type: 'string' },
  {
    pfm_name: 'name',
    pfm_type: 'dictionary',
    pfm_subkeys: [
      { pfm_name: 'ja', pfm_type: 'string' },
      { pfm_name: 'en', pfm_type: 'string' },
    ],
  },
  { pfm_name: 'profile', pfm_type: 'string' },
  { pfm_name: 'baseUrl', pfm_type: 'string' },
];

/** What editors of profiles show: each setting with its type, range and text. */
export const appleManifest = (): string =>
  plistFile({
    pfm_domain: domain,
    pfm_title: policyTemplateTexts.category.en,
    pfm_description: policyTemplateTexts.category.en,
    pfm_format_version: 1,
    pfm_version: 1,
    pfm_platforms: ['macOS'],
    pfm_targets: ['system', 'user'],
    pfm_interaction: 'combined',
    pfm_subkeys: managedNames.map(manifestEntry),
  });
