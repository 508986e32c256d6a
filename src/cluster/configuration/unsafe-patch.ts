import { JsonPatch } from 'cdk8s';
import { IConstruct } from 'constructs';
import { ensure } from '../../app/errors';
import { macAddressProblem } from '../../rules/values';

/** What HyperConverged makes, and keeps as it wants it. */
export enum HyperConvergedOperand {
  /** KubeVirt: what runs machines. */
  KUBEVIRT = 'kubevirt.kubevirt.io/jsonpatch',
  /** CDI: what imports and clones volumes. */
  CDI = 'containerizeddataimporter.kubevirt.io/jsonpatch',
  /** NetworkAddonsConfig: bridges, and the pool of MAC addresses. */
  NETWORK_ADDONS = 'networkaddonsconfigs.kubevirt.io/jsonpatch',
  /** SSP: templates and golden images. */
  SSP = 'ssp.kubevirt.io/jsonpatch',
}

/** MAC addresses that the pool gives to machines. Clusters on one network need ranges that do not overlap. */
export interface MacPoolRange {
  /** The first address. */
  readonly start: string;
  /** The last address. */
  readonly end: string;
}

/** An operation as RFC 6902 writes it; cdk8s keeps it for itself. */
export function operationOf(patch: JsonPatch): object {
  return (patch as unknown as { _toJson(): object })._toJson();
}

/** The operation that gives the pool its range. */
export function macPoolPatch({ start, end }: MacPoolRange, by: IConstruct): JsonPatch {
  ensure(by, 'start', macAddressProblem(start));
  ensure(by, 'end', macAddressProblem(end));
  return JsonPatch.add('/spec/kubeMacPool', { rangeStart: start, rangeEnd: end });
}
