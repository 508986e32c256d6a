import type * as argoproj from '../../../imports/argoproj.io';
import { ensureValue } from '../../app/errors';

/** Cluster that an Application applies to. */
export class ApplicationDestination {
  /** The cluster that Argo CD itself runs in. */
  public static inCluster(): ApplicationDestination {
    return new ApplicationDestination({ server: 'https://kubernetes.default.svc' });
  }

  /** A cluster by the name that Argo CD knows it by. */
  public static clusterName(name: string): ApplicationDestination {
    if (name.trim() === '') ensureValue('ApplicationDestination.clusterName', 'the name is empty; give the name that Argo CD knows the cluster by');
    return new ApplicationDestination({ name });
  }

  /**
   * A cluster by the URL of its API server.
   *
   * @throws when the URL is none of https
   */
  public static server(url: string): ApplicationDestination {
    if (!/^https:\/\/[^\s/]+/.test(url)) ensureValue('ApplicationDestination.server', `'${url}' is no URL of an API server; write it as 'https://api.edge-01.example.com:6443'`);
    return new ApplicationDestination({ server: url });
  }

  private constructor(private readonly destination: argoproj.Destination) {}

  /** @internal */
  public _render(): argoproj.Destination {
    return this.destination;
  }
}
