import { Construct } from 'constructs';
import { KUBERNETES } from './plain-object';
import { ensure } from '../app/errors';
import { Resource, ResourceProps } from '../app/resource';

/** Properties of `ConsoleDashboard`. */
export interface ConsoleDashboardProps extends ResourceProps {
  /** The dashboard as JSON, in the form of Grafana that the console reads. */
  readonly json: string;
  /**
   * Whether developers see it too, for their project.
   *
   * @default false
   */
  readonly developers?: boolean;
}

const LABEL = 'console.openshift.io';

/**
 * A dashboard under Observe > Dashboards of the console: a ConfigMap in `openshift-config-managed`. Queries come from
 * `MachineQuery`, for example.
 *
 * @see OpenShift Virtualization 4.15, 11.2
 */
export class ConsoleDashboard extends Resource {
  private readonly json: string;

  /** @throws when the text is no JSON object */
  constructor(scope: Construct, id: string, props: ConsoleDashboardProps) {
    const { json, developers = false } = props;
    const labels = { ...props.labels, [`${LABEL}/dashboard`]: 'true', ...developers ? { [`${LABEL}/odc-dashboard`]: 'true' } : {} };
    super(scope, id, KUBERNETES.CONFIG_MAP, { ...props, labels, namespace: 'openshift-config-managed' });
    ensure(this, 'json', isObject(json) ? undefined : `'${json.slice(0, 40)}' is no JSON object; give a dashboard as Grafana exports it`);
    this.json = json;
  }

  /** @internal */
  protected _toFields(): object {
    return { data: { [`${this.name}.json`]: this.json } };
  }
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
