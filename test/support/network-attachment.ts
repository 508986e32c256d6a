import { parse } from 'yaml';
import { fixtureText } from './fixture';

/** The migration network of the documentation. */
export function migrationAttachment(name: '4.3.3.1-migration-network-nad' | '7.6.1-migration-network-nad') {
  // Printed with the closing quote as far left as its key: YAML readers in Go take that, this one does not.
  return parse(fixtureText(name).replace(/^ {2}}'$/m, "   }'"));
}

/** A NetworkAttachmentDefinition with its configuration as data, which no two authors print alike. */
export function readable(manifest: { readonly spec: { readonly config: string } }) {
  return { ...manifest, spec: { config: JSON.parse(manifest.spec.config) } };
}
