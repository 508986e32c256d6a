import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { Checkup, CheckupFacts, CheckupParameters, CheckupProps } from './checkup';
import { ensureSome, shortDuration } from './duration';
import { ensure } from '../app/errors';
import { subdomainProblem } from '../rules/values';

/** Properties of `StorageCheckup`. */
export interface StorageCheckupProps extends CheckupProps {
  /**
   * Storage class that it tries.
   *
   * @default - the default of the cluster
   */
  readonly storageClass?: string;
  /**
   * How long it waits for a machine to do what it is told.
   *
   * @default - 3 minutes
   */
  readonly machineTimeout?: Duration;
}

const FACTS: CheckupFacts = {
  type: 'kubevirt-vm-storage',
  container: 'storage-checkup',
  image: 'quay.io/kiagnose/kubevirt-storage-checkup:main',
  // The tag moves.
  imagePullPolicy: 'Always',
  timeout: Duration.minutes(10),
  permissions: {
    serviceAccount: 'storage-checkup-sa',
    roles: {
      'storage-checkup-role': [
        { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'update'] },
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachines'], verbs: ['create', 'delete'] },
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachineinstances'], verbs: ['get'] },
        { apiGroups: ['subresources.kubevirt.io'], resources: ['virtualmachineinstances/addvolume', 'virtualmachineinstances/removevolume'], verbs: ['update'] },
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachineinstancemigrations'], verbs: ['create'] },
        { apiGroups: ['cdi.kubevirt.io'], resources: ['datavolumes'], verbs: ['create', 'delete'] },
        { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: ['delete'] },
      ],
    },
    clusterReader: 'kubevirt-storage-checkup-clustereader',
  },
};

/**
 * Tries out the storage of the cluster: claims, clones of golden images, migration and plugged disks. It sees all of
 * the cluster but Secrets: one ClusterRoleBinding of the app, for all namespaces that it runs in.
 *
 * The image is the one that the documentation prints, of a tag that moves; give one with a digest for runs that can be compared.
 *
 * @see OpenShift Virtualization 4.15, 2.3.9
 */
export class StorageCheckup extends Checkup {
  /** @throws when the storage class has no valid name, or a time is none */
  constructor(scope: Construct, id: string, private readonly props: StorageCheckupProps = {}) {
    super(scope, id, props);
    const { storageClass, machineTimeout } = props;
    ensure(this, 'storageClass', storageClass === undefined ? undefined : subdomainProblem(storageClass));
    ensureSome(this, 'machineTimeout', machineTimeout);
  }

  /** @internal */
  protected _facts(): CheckupFacts {
    return FACTS;
  }

  /** @internal */
  protected _parameters(): CheckupParameters {
    const { storageClass, machineTimeout } = this.props;
    return { storageClass, vmiTimeout: machineTimeout && shortDuration(machineTimeout) };
  }
}
