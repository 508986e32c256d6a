/** A new app as files: pure functions from choices to texts. */
import { bootstrapSource, GitOpsTool } from './bootstrap';
import { mainSource, platformSource, testSource, workloadsSource } from './sources';

export { GitOpsTool } from './bootstrap';

/** What a new app is made of. */
export interface Scaffold {
  /** Name of the package, and of the Application or Kustomization. */
  readonly name: string;
  readonly gitOps: GitOpsTool;
  /** Versions of the packages that the app needs, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Content of each file of a new app, by its path. */
export function scaffold({ name, gitOps, versions }: Scaffold): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', packageJson(name, versions)],
    ['tsconfig.json', TSCONFIG],
    ['cdk8s.yaml', 'language: typescript\napp: npx tsx main.ts\n'],
    ['.gitignore', 'node_modules/\n'],
    ['README.md', readme(name, gitOps)],
    ['main.ts', mainSource(gitOps)],
    ['bootstrap.ts', bootstrapSource(name, gitOps)],
    ['platform.ts', platformSource()],
    ['workloads.ts', workloadsSource()],
    ['test/app.test.ts', testSource()],
    ['.github/workflows/check.yaml', WORKFLOW],
  ]);
}

function packageJson(name: string, versions: Readonly<Record<string, string>>): string {
  const of = (...packages: string[]) => Object.fromEntries(packages.map(each => [each, versions[each]]));
  return `${JSON.stringify({
    name,
    private: true,
    scripts: {
      synth: 'tsx main.ts',
      test: 'tsc --noEmit && node --import tsx --test test/*.test.ts',
      lint: 'cdk8s-virt lint dist',
      check: 'npm test && npm run synth && npm run lint',
    },
    dependencies: of('cdk8s', 'cdk8s-openshift-virtualization', 'cdk8s-plus-27', 'constructs'),
    devDependencies: of('@types/node', 'tsx', 'typescript'),
    engines: { node: '>= 20' },
  }, undefined, 2)}\n`;
}

const TSCONFIG = `{
  "compilerOptions": {
    "target": "ES2022",
    "module": "CommonJS",
    "moduleResolution": "Node10",
    "ignoreDeprecations": "5.0",
    "esModuleInterop": true,
    "strict": true,
    "noUnusedLocals": true,
    "skipLibCheck": true,
    "types": ["node"]
  },
  "include": ["*.ts", "test/*.ts"]
}
`;

const WORKFLOW = `name: check
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
          cache: npm
      - run: npm ci
      - run: npm test
      - run: npm run synth
      - name: What is committed is what the program makes
        run: git add --all && git diff --cached --exit-code --stat
      - run: npx cdk8s-virt lint --format github dist
`;

function readme(name: string, { tool }: GitOpsTool): string {
  return `# ${name}

Virtual machines and the cluster that they stand on, as a program that writes manifests. ${tool} applies \`dist/\`.

\`\`\`sh
npm install
npm test           # types, and what the cluster would reject
npm run synth      # writes dist/ and bootstrap/
npm run lint       # checks what is in dist/, whoever wrote it
\`\`\`

| file | holds |
|---|---|
| \`platform.ts\` | what the administrators of the cluster own |
| \`workloads.ts\` | what the owners of the machines own |
| \`bootstrap.ts\` | what tells ${tool} of this repository: set the address of yours, then apply \`bootstrap/\` once, with \`oc apply -f bootstrap/\` |
| \`dist/\` | the manifests, committed: a change of the program is reviewed by what it changes there |
`;
}
