/** What applies the manifests. */
export interface GitOpsTool {
  /** Its name, for people. */
  readonly tool: string;
  /** Expression that makes the layout of the output. */
  readonly layout: string;
  /** Body of the chart that tells the tool of the repository. */
  readonly bootstrap: (name: string) => string;
}

/** The tools that an app can be made for. */
export const GIT_OPS_TOOLS: Readonly<Record<string, GitOpsTool>> = {
  argocd: {
    tool: 'Argo CD',
    layout: 'virt.OutputLayout.argoCd()',
    bootstrap: name => `    // Health checks of these kinds, and what the cluster changes in them by itself.
    new virt.ArgoCdSettings(this, 'settings');
    new virt.Application(this, '${name}', { repository: REPOSITORY, path: 'dist' });
`,
  },
  flux: {
    tool: 'Flux',
    layout: "virt.OutputLayout.flux({ sourceName: 'manifests', path: 'dist' })",
    bootstrap: name => `    const source = new virt.GitRepository(this, 'manifests', { url: REPOSITORY });
    // Leads to a Kustomization for each layer, of which each waits by itself.
    new virt.Kustomization(this, '${name}', { source, path: 'dist/flux', wait: false });
`,
  },
};

/** The chart that is applied once. */
export function bootstrapSource(name: string, { tool, bootstrap }: GitOpsTool): string {
  return `import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import * as virt from 'cdk8s-openshift-virtualization';

/** The repository that this program is in. */
const REPOSITORY = 'https://git.example.com/platform/${name}.git';

/** What tells ${tool} of the repository; applied once, by hand. */
export class Bootstrap extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);
${bootstrap(name)}  }
}
`;
}
