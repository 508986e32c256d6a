import { Construct } from 'constructs';
import { defaultDifferences } from './drift';
import { HEALTH_CHECKS, HealthCheck } from './health';
import { IgnoredDifference } from './ignored-difference';
import { ARGO_CD_NAMESPACE } from './namespace';
import { KindFacts } from '../../app/kind';
import { NamespacedResourceProps, Resource } from '../../app/resource';
import { OpenShiftVersion } from '../../app/version';
import { SYNC_OPTIONS } from '../../rules/gitops/annotations';

/** Properties of the settings of Argo CD. */
export interface ArgoCdSettingsProps extends NamespacedResourceProps {
  /**
   * What clusters change by themselves, and is no drift, in every Application.
   *
   * @default - what the target version of OpenShift Virtualization changes
   */
  readonly ignoreDifferences?: IgnoredDifference[];
}

const INSTANCE: KindFacts = { apiVersion: 'argoproj.io/v1beta1', kind: 'ArgoCD', plural: 'argocds' };
const CONFIG_MAP: KindFacts = { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps', fields: ['data'] };

/**
 * Health checks and ignored differences for the kinds of virtualization, for an Argo CD that its operator, such as
 * OpenShift GitOps, runs: a fragment of the `ArgoCD` object, to be applied server-side beside what it holds already.
 * Without the checks a wave with HyperConverged passes before it is ready, and one with a stopped machine never passes.
 *
 * @see argocd-operator: resourceHealthChecks, resourceIgnoreDifferences
 */
export class ArgoCdSettings extends Resource {
  private readonly props: ArgoCdSettingsProps;

  constructor(scope: Construct, id: string, props: ArgoCdSettingsProps = {}) {
    super(scope, id, INSTANCE, { ...props, name: props.name ?? 'openshift-gitops', namespace: props.namespace ?? ARGO_CD_NAMESPACE });
    this.props = props;
  }

  /** @internal */
  protected _toSpec(): object {
    const differences = byKind(this.props.ignoreDifferences ?? defaultDifferences(OpenShiftVersion.of(this)));
    return {
      resourceHealthChecks: HEALTH_CHECKS.map(({ group, kind, lua }) => ({ group, kind, check: lua })),
      resourceIgnoreDifferences: { resourceIdentifiers: differences.map(({ group, kind, fields }) => ({ group, kind, customization: fields })) },
    };
  }
}

/**
 * The same for an Argo CD that is installed without an operator: a fragment of its ConfigMap `argocd-cm`, to be applied
 * server-side.
 *
 * @see Argo CD: resource health, diffing customization
 */
export class ArgoCdConfigMap extends Resource {
  private readonly props: ArgoCdSettingsProps;

  constructor(scope: Construct, id: string, props: ArgoCdSettingsProps = {}) {
    const labels = { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd', ...props.labels };
    // Argo CD keeps other settings in the same object.
    const annotations = { [SYNC_OPTIONS]: 'ServerSideApply=true', ...props.annotations };
    super(scope, id, CONFIG_MAP, { ...props, labels, annotations, name: props.name ?? 'argocd-cm', namespace: props.namespace ?? 'argocd' });
    this.props = props;
  }

  /** @internal */
  protected _toFields(): object {
    const differences = byKind(this.props.ignoreDifferences ?? defaultDifferences(OpenShiftVersion.of(this)));
    return {
      data: Object.fromEntries([
        ...HEALTH_CHECKS.map((check): [string, string] => [`resource.customizations.health.${key(check)}`, check.lua]),
        ...differences.map(({ group, kind, fields }): [string, string] => [`resource.customizations.ignoreDifferences.${key({ group, kind })}`, yamlOf(fields)]),
      ]),
    };
  }
}

interface KindDifferences {
  readonly group: string;
  readonly kind: string;
  readonly fields: Record<string, string[]>;
}

/** One entry for each kind, which is all that Argo CD takes. */
function byKind(differences: readonly IgnoredDifference[]): KindDifferences[] {
  const kinds = new Map<string, KindDifferences>();
  for (const difference of differences) {
    const { group, kind } = difference;
    const known = kinds.get(`${group}/${kind}`) ?? { group, kind, fields: {} };
    kinds.set(`${group}/${kind}`, known);
    for (const [field, paths] of Object.entries(difference._fields())) known.fields[field] = [...known.fields[field] ?? [], ...paths];
  }
  return [...kinds.values()];
}

function key({ group, kind }: Pick<HealthCheck, 'group' | 'kind'>): string {
  return `${group}_${kind}`;
}

function yamlOf(fields: Record<string, string[]>): string {
  return Object.entries(fields).map(([field, paths]) => `${field}:\n${paths.map(path => `- ${JSON.stringify(path)}\n`).join('')}`).join('');
}
