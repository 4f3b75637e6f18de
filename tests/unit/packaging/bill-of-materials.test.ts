import { join } from 'node:path';
import { expect, it } from 'vitest';
import { billOfMaterials } from '../../../packaging/bill-of-materials.ts';
import { identity } from '../../../packaging/identity.ts';
import { licenceTexts, shippedPackages } from '../../../packaging/shipped-packages.ts';

const root = join(import.meta.dirname, '../../..');

it('the bill of materials names the runtime and every package that ships, and nothing that only makes or tests', () => {
  const bill = billOfMaterials(root);
  expect([bill.bomFormat, bill.metadata.component.name]).toEqual(['CycloneDX', 'kobai-desk']);
  const names = bill.components.map((each) => each['bom-ref']);
  const shipped = shippedPackages(root).map(({ name, version }) => `${name}@${version}`);
  expect(shipped.length).toBeGreaterThan(100);
  expect(names.toSorted()).toEqual([...shipped, `electron@${identity.electronVersion}`].toSorted());
  // What ships, and is needed to build as well; what only builds or tests.
  expect(names.some((each) => each.startsWith('vue@'))).toBe(true);
  expect(names.some((each) => /^(?:typescript|vitest|electron-builder|plist)@/.test(each))).toBe(false);
  for (const each of bill.components)
    expect(JSON.stringify(each['licenses']), each['bom-ref']).toMatch(/"(?:id|expression|name)":"[^"]+"/);
  expect(bill.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
});

it('every package that ships states its licence, and its text ships with it', () => {
  const shipped = shippedPackages(root);
  expect(shipped.filter(({ licence }) => licence === 'unknown')).toEqual([]);
  const texts = licenceTexts(shipped);
  for (const { name, version } of shipped) expect(texts).toContain(`${name} ${version}: `);
  expect(texts).toContain('SIL OPEN FONT LICENSE');
  expect(texts).toMatch(/Permission is hereby granted, free of charge/);
});
