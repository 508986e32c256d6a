// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubernetes-csi/external-snapshotter v6.3.4 (7d50734d3f30)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** VolumeSnapshot (snapshot.storage.k8s.io/v1): `volumesnapshots`, in a namespace; short names vs. */
export class VolumeSnapshot extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshot' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VolumeSnapshotProps): any {
    return { ...VolumeSnapshot.GVK, ...toWire('snapshot.storage.k8s.io', 'VolumeSnapshot', props) };
  }

  constructor(scope: Construct, id: string, props: VolumeSnapshotProps) {
    super(scope, id, { ...VolumeSnapshot.GVK, ...toWire('snapshot.storage.k8s.io', 'VolumeSnapshot', props) });
  }
}

/** Fields of VolumeSnapshot. */
export interface VolumeSnapshotProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VolumeSnapshotSpec;
}

/** VolumeSnapshotClass (snapshot.storage.k8s.io/v1): `volumesnapshotclasses`, one set for the cluster; short names vsclass, vsclasses. */
export class VolumeSnapshotClass extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotClass' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VolumeSnapshotClassProps): any {
    return { ...VolumeSnapshotClass.GVK, ...toWire('snapshot.storage.k8s.io', 'VolumeSnapshotClass', props) };
  }

  constructor(scope: Construct, id: string, props: VolumeSnapshotClassProps) {
    super(scope, id, { ...VolumeSnapshotClass.GVK, ...toWire('snapshot.storage.k8s.io', 'VolumeSnapshotClass', props) });
  }
}

/** Fields of VolumeSnapshotClass. */
export interface VolumeSnapshotClassProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  /** One of `Delete`, `Retain`. */
  readonly deletionPolicy: string;
  readonly driver: string;
  readonly parameters?: { [key: string]: string };
}

/** VolumeSnapshotContent (snapshot.storage.k8s.io/v1): `volumesnapshotcontents`, one set for the cluster; short names vsc, vscs. */
export class VolumeSnapshotContent extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotContent' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VolumeSnapshotContentProps): any {
    return { ...VolumeSnapshotContent.GVK, ...toWire('snapshot.storage.k8s.io', 'VolumeSnapshotContent', props) };
  }

  constructor(scope: Construct, id: string, props: VolumeSnapshotContentProps) {
    super(scope, id, { ...VolumeSnapshotContent.GVK, ...toWire('snapshot.storage.k8s.io', 'VolumeSnapshotContent', props) });
  }
}

/** Fields of VolumeSnapshotContent. */
export interface VolumeSnapshotContentProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VolumeSnapshotContentSpec;
}

export interface Source {
  readonly persistentVolumeClaimName?: string;
  readonly volumeSnapshotContentName?: string;
}

export interface VolumeSnapshotContentSpec {
  /** One of `Delete`, `Retain`. */
  readonly deletionPolicy: string;
  readonly driver: string;
  readonly source: VolumeSnapshotContentSpecSource;
  readonly sourceVolumeMode?: string;
  readonly volumeSnapshotClassName?: string;
  readonly volumeSnapshotRef: core.ObjectReference;
}

export interface VolumeSnapshotContentSpecSource {
  readonly snapshotHandle?: string;
  readonly volumeHandle?: string;
}

export interface VolumeSnapshotSpec {
  readonly source: Source;
  readonly volumeSnapshotClassName?: string;
}
