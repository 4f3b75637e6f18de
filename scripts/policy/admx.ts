import { managedTexts, policyTemplateTexts } from '#shared/messages/managed-settings.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import {
  managedNames,
  managedSettings,
  policyName,
  type ManagedName,
} from '#shared/model/managed-settings.ts';
import { element, xmlFile, type Element } from './xml.ts';

const key = 'Software\\Policies\\Kobai Desk';
const namespace = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const text = (id: string): string => `$(string.${id})`;
const supported = (since: string): string => `Since_${since.replaceAll('.', '_')}`;

/** What stands in the registry while a setting is on, besides its switch: the elements of its policy. */
function elementsOf(name: ManagedName): readonly Element[] {
  const { type } = managedSettings[name];
  const id = policyName(name);
  const value = { id, valueName: id, required: 'true' };
  switch (type.kind) {
    case 'switch':
      return [];
    case 'number':
      return [element('decimal', { ...value, minValue: String(type.min), maxValue: String(type.max) })];
    case 'text':
      return [element('text', { ...value, maxLength: String(type.maxLength) })];
    case 'choice':
      return [
        element(
          'enum',
          value,
          ...type.choices.map((choice) =>
            element(
              'item',
              { displayName: text(`${id}_${choice}`) },
              element('value', {}, element('string', {}, choice)),
            ),
          ),
        ),
      ];
    case 'list':
    case 'suppliers':
      return [element('list', { id, key: `${key}\\${id}`, valuePrefix: '' })];
  }
}

function policyElement(name: ManagedName): Element {
  const { type, setBy, since } = managedSettings[name];
  const id = policyName(name);
  const isSwitch = type.kind === 'switch';
  const elements = elementsOf(name);
  return element(
    'policy',
    {
      name: id,
      class: setBy === 'machine' ? 'Machine' : 'Both',
      displayName: text(id),
      explainText: text(`${id}_Explain`),
      key,
      ...(isSwitch ? { valueName: id } : { presentation: `$(presentation.${id})` }),
    },
    element('parentCategory', { ref: 'KobaiDesk' }),
    element('supportedOn', { ref: supported(since) }),
    ...(isSwitch
      ? [
          element('enabledValue', {}, element('decimal', { value: '1' })),
          element('disabledValue', {}, element('decimal', { value: '0' })),
        ]
      : []),
    ...(elements.length === 0 ? [] : [element('elements', {}, ...elements)]),
  );
}

const versions = [...new Set(managedNames.map((name) => managedSettings[name].since))];

/** The template of Group Policy, which names its texts only. */
export const admx = (): string =>
  xmlFile(
    element(
      'policyDefinitions',
      { xmlns: namespace, revision: '1.0', schemaVersion: '1.0' },
      element(
        'policyNamespaces',
        {},
        element('target', { prefix: 'kobaidesk', namespace: 'KobaiDesk.Policies' }),
      ),
      element('resources', { minRequiredRevision: '1.0' }),
      element(
        'supportedOn',
        {},
        element(
          'definitions',
          {},
          ...versions.map((since) =>
            element('definition', { name: supported(since), displayName: text(supported(since)) }),
          ),
        ),
      ),
      element('categories', {}, element('category', { name: 'KobaiDesk', displayName: text('Category') })),
      element('policies', {}, ...managedNames.map(policyElement)),
    ),
  );

function presentationOf(name: ManagedName, locale: Locale): readonly Element[] {
  const { type } = managedSettings[name];
  const refId = policyName(name);
  const label = managedTexts[name].title[locale];
  switch (type.kind) {
    case 'switch':
      return [];
    case 'number':
      return [element('presentation', { id: refId }, element('decimalTextBox', { refId }, label))];
    case 'text':
      return [
        element('presentation', { id: refId }, element('textBox', { refId }, element('label', {}, label))),
      ];
    case 'choice':
      return [element('presentation', { id: refId }, element('dropdownList', { refId }, label))];
    case 'list':
    case 'suppliers':
      return [element('presentation', { id: refId }, element('listBox', { refId }, label))];
  }
}

function stringsOf(name: ManagedName, locale: Locale): readonly Element[] {
  const { type, example } = managedSettings[name];
  const id = policyName(name);
  const { title, text: explain } = managedTexts[name];
  const perLine =
    type.kind === 'suppliers' ? `\n\n${JSON.stringify((example as readonly unknown[])[0])}` : '';
  return [
    element('string', { id }, title[locale]),
    element('string', { id: `${id}_Explain` }, explain[locale] + perLine),
    ...(type.kind === 'choice'
      ? type.choices.map((choice) => element('string', { id: `${id}_${choice}` }, choice))
      : []),
  ];
}

/** The texts of the template in one language. */
export const adml = (locale: Locale): string =>
  xmlFile(
    element(
      'policyDefinitionResources',
      { xmlns: namespace, revision: '1.0', schemaVersion: '1.0' },
      element('displayName', {}, policyTemplateTexts.category[locale]),
      element('description', {}, policyTemplateTexts.category[locale]),
      element(
        'resources',
        {},
        element(
          'stringTable',
          {},
          element('string', { id: 'Category' }, policyTemplateTexts.category[locale]),
          ...versions.map((since) =>
            element(
              'string',
              { id: supported(since) },
              policyTemplateTexts.supported[locale].replace('{version}', since),
            ),
          ),
          ...managedNames.flatMap((name) => stringsOf(name, locale)),
        ),
        element('presentationTable', {}, ...managedNames.flatMap((name) => presentationOf(name, locale))),
      ),
    ),
  );
