import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identity } from './identity.ts';
import { run } from './programs.ts';
import { shippedPackages } from './shipped-packages.ts';

/** A component as CycloneDX 1.5 writes it, as far as it is looked at here. */
export interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly [more: string]: unknown;
}
export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component; readonly [more: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly [more: string]: unknown;
}

/** The runtime, which npm does not know as something that ships. */
const runtime = (): Component => ({
  'bom-ref': `electron@${identity.electronVersion}`,
  type: 'framework',
  name: 'electron',
  version: identity.electronVersion,
  purl: `pkg:npm/electron@${identity.electronVersion}`,
  licenses: [{ license: { id: 'MIT' } }],
});

/**
 * The bill of materials of what ships, in CycloneDX, with the runtime. npm writes one of the whole project, of which the
 * rest is taken out here: its own `--omit=dev` also leaves out what ships and is needed to build as well, such as Vue. The
 * same lock file makes the same bill; its serial number is made of the lock file.
 */
export function billOfMaterials(root: string): BillOfMaterials {
  // As a script of npm's own: Windows starts no command file without a shell.
  const npm = process.env['npm_execpath'];
  const args = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'];
  const said = npm === undefined ? run('npm', args, root) : run(process.execPath, [npm, ...args], root);
  const bill = JSON.parse(said) as BillOfMaterials;
  const licences = new Map(
    shippedPackages(root).map((each) => [`${each.name}@${each.version}`, each.licence]),
  );
  const components = bill.components.flatMap((each): readonly Component[] => {
    const name = licences.get(each['bom-ref']);
    // A package whose manifest is silent has what its licence says.
    return name === undefined ? [] : [{ ...each, licenses: each['licenses'] ?? [{ license: { name } }] }];
  });
  const refs = new Set([bill.metadata.component, ...components].map((each) => each['bom-ref']));
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const serial = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  // When it was made says nothing about what is in it.
  const { timestamp: _timestamp, ...metadata } = bill.metadata as BillOfMaterials['metadata'] & {
    readonly timestamp?: string;
  };
  return {
    ...bill,
    serialNumber: `urn:uuid:${serial}`,
    metadata: {
      ...metadata,
      component: { ...metadata.component, name: identity.executableName, version: identity.version },
    },
    components: [...components, runtime()],
    dependencies: bill.dependencies.filter(({ ref }) => refs.has(ref)),
  };
}
