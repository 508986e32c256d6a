import * as fs from 'fs';
import * as path from 'path';

/** What the package.json of this package says. */
export interface OwnPackage {
  readonly name: string;
  readonly version: string;
  readonly repository: { readonly url: string };
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** The package.json of this package: as source and compiled it is not equally far away. */
export function ownPackage(folder = __dirname): OwnPackage {
  const file = path.join(folder, 'package.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : ownPackage(path.dirname(folder));
}
