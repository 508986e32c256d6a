import { Duration } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CheckupPermissionFacts, installPermissions } from './checkup-permissions';
import { ensureSome, shortDuration } from './duration';
import { KUBERNETES, PlainObject } from './plain-object';
import type * as kubernetes from '../../imports/kubernetes';
import { ensure, fail } from '../app/errors';
import { IResource } from '../app/resource';
import { SYNC_WAVE } from '../rules/gitops/annotations';
import { labelProblem } from '../rules/values';

/** What every checkup takes. */
export interface CheckupProps {
  /**
   * Name of the Job; the ConfigMap with settings and results has it with `-config` at its end. A ConfigMap serves one
   * run: another name is another run, and the way to run again from Git.
   *
   * @default - the construct's id
   */
  readonly name?: string;
  /**
   * Namespace that it runs in.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;
  /**
   * When it gives up.
   *
   * @default - 5 minutes for latency, 10 minutes for storage
   */
  readonly timeout?: Duration;
  /**
   * Image of the checkup, where the cluster takes images from a mirror.
   *
   * @default - the one that the documentation prints
   */
  readonly image?: string;
  /**
   * Whether the service account and its rights are made here, once for each namespace of the app.
   *
   * @default true
   */
  readonly permissions?: boolean;
  /**
   * Whether Argo CD runs it at each sync: settings and Job are hooks then, made anew each time, and no part of what is compared.
   *
   * @default false
   */
  readonly runAtEachSync?: boolean;
}

/**
 * What one checkup is.
 *
 * @internal
 */
export interface CheckupFacts {
  /** Value of the label by which the console finds it. */
  readonly type: string;
  readonly container: string;
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly timeout: Duration;
  readonly permissions: CheckupPermissionFacts;
}

/**
 * What it is told beside the timeout.
 *
 * @internal
 */
export interface CheckupParameters {
  readonly [key: string]: string | undefined;
}

const TYPE_LABEL = 'kiagnose/checkup-type';

/** A Job that tries out the cluster and writes what it finds into the ConfigMap that holds its settings. */
export abstract class Checkup extends Construct {
  /** Name of the Job. */
  public readonly name: string;
  /** Namespace that it runs in. */
  public readonly namespace: string;
  /** The ConfigMap with its settings, and with `status.succeeded` and its results after a run. */
  public readonly results: IResource;
  /** The Job that runs it. */
  public readonly job: IResource;

  /** @throws when a name, the image or the timeout is none, or no namespace is known */
  constructor(scope: Construct, id: string, props: CheckupProps) {
    super(scope, id);
    const facts = this._facts();
    const { name = id, image = facts.image, timeout = facts.timeout, permissions = true, runAtEachSync = false } = props;
    // The name of a Job becomes a label of its pod.
    ensure(this, 'name', labelProblem(name));
    ensure(this, 'image', image === '' || /\s/.test(image) ? `'${image}' is no image; write registry, path and tag or digest` : undefined);
    ensureSome(this, 'timeout', timeout);
    this.name = name;
    this.namespace = this.namespaceOf(props);
    const { namespace } = this;
    const labels = { [TYPE_LABEL]: facts.type };
    const settings = `${name}-config`;

    if (permissions) installPermissions(this, namespace, facts.permissions);
    this.results = new PlainObject(this, 'Settings', KUBERNETES.CONFIG_MAP, { name: settings, namespace, labels, annotations: hook(runAtEachSync, '-1') },
      () => ({ data: { 'spec.timeout': shortDuration(timeout), ...prefixed(this._parameters()) } }));
    this.job = new PlainObject(this, 'Job', KUBERNETES.JOB, { name, namespace, labels, annotations: hook(runAtEachSync, '0') },
      // An image that is given is taken to stay as it is.
      () => ({ spec: jobSpec(facts, image, image === facts.image ? facts.imagePullPolicy : undefined, namespace, settings) }));
  }

  /** @internal */
  protected abstract _facts(): CheckupFacts;

  /** @internal */
  protected abstract _parameters(): CheckupParameters;

  private namespaceOf({ namespace }: CheckupProps): string {
    const found = namespace ?? chartNamespace(this);
    if (found === undefined) fail(this, 'namespace', 'a checkup is told its namespace; give one to it, or to its chart');
    ensure(this, 'namespace', labelProblem(found));
    return found;
  }
}

function prefixed(parameters: CheckupParameters): object {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [`spec.param.${key}`, value]));
}

function chartNamespace(construct: IConstruct): string | undefined {
  return construct.node.scopes.map(scope => (scope as { readonly namespace?: unknown }).namespace).reverse().find(each => typeof each === 'string') as string | undefined;
}

/** Hooks are made anew at each sync, the settings before the Job. */
function hook(runAtEachSync: boolean, wave: string): { [key: string]: string } | undefined {
  if (!runAtEachSync) return undefined;
  return {
    'argocd.argoproj.io/hook': 'Sync',
    'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    [SYNC_WAVE]: wave,
  };
}

function jobSpec(
  { permissions, container }: CheckupFacts, image: string, imagePullPolicy: string | undefined, namespace: string, settings: string,
): kubernetes.JobSpec {
  return {
    backoffLimit: 0,
    template: {
      spec: {
        serviceAccountName: permissions.serviceAccount,
        restartPolicy: 'Never',
        containers: [{
          name: container,
          image,
          imagePullPolicy,
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          env: [
            { name: 'CONFIGMAP_NAMESPACE', value: namespace },
            { name: 'CONFIGMAP_NAME', value: settings },
            { name: 'POD_UID', valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } },
          ],
        }],
      },
    },
  };
}
