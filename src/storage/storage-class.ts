import { Construct } from 'constructs';
import { CloneStrategy, StorageClassOptions } from './storage-class-options';
import { StorageProvisioner } from './storage-provisioner';
import type * as kubernetes from '../../imports/kubernetes';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, Resource, ResourceProps } from '../app/resource';

const STORAGE_CLASS: KindFacts = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  plural: 'storageclasses',
  clusterScoped: true,
  fields: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode', 'allowVolumeExpansion', 'mountOptions', 'allowedTopologies'],
};

/** A kind of storage that claims are made of. */
export interface IStorageClass extends IResource {}

/** Properties of `StorageClass`. */
export interface StorageClassProps extends ResourceProps, StorageClassOptions {
  /**
   * Who makes the volumes, and how.
   *
   * Change: the class has to be deleted and made anew; give the other one another name.
   */
  readonly provisioner: StorageProvisioner;
}

/**
 * A kind of storage that claims are made of. Claims and disks name it; volumes that there are do not follow a change.
 *
 * @see OpenShift Virtualization 4.15, 4.4.1.1, 8.3.2.1, 8.5.1.2 and 11.5.5
 */
export class StorageClass extends Resource implements IStorageClass {
  /** A class that exists outside this app, such as one that a storage operator makes. */
  public static fromName(scope: Construct, id: string, name: string): IStorageClass {
    return new ImportedResource(scope, id, STORAGE_CLASS, name);
  }

  constructor(scope: Construct, id: string, private readonly props: StorageClassProps) {
    super(scope, id, STORAGE_CLASS, { ...props, annotations: { ...annotationsOf(props), ...props.annotations } });
  }

  /** @internal */
  protected _toFields(): Omit<kubernetes.StorageClassProps, 'metadata'> {
    const { provisioner, reclaimPolicy = 'Delete', volumeBindingMode, allowVolumeExpansion, mountOptions, allowedTopologies } = this.props;
    const rendered = provisioner._render();
    return {
      ...rendered,
      reclaimPolicy,
      volumeBindingMode: volumeBindingMode ?? rendered.volumeBindingMode,
      allowVolumeExpansion,
      mountOptions,
      allowedTopologies: allowedTopologies?.map(labels => ({
        matchLabelExpressions: Object.entries(labels).map(([key, values]) => ({ key, values })),
      })),
    };
  }
}

function annotationsOf({ defaultClass, defaultVirtualizationClass, cloneStrategy }: StorageClassOptions): { readonly [key: string]: string } {
  const annotations: { [key: string]: boolean | CloneStrategy | undefined } = {
    'storageclass.kubernetes.io/is-default-class': defaultClass,
    'storageclass.kubevirt.io/is-default-virt-class': defaultVirtualizationClass,
    'cdi.kubevirt.io/clone-strategy': cloneStrategy,
  };
  return Object.fromEntries(Object.entries(annotations).flatMap(([key, value]) => value === undefined ? [] : [[key, String(value)]]));
}
