import type * as kubevirt from '../../imports/kubevirt.io';

/** A feature of the API: what is there is on, unless it says otherwise. @internal */
export function featureState(enabled: boolean | undefined): kubevirt.FeatureState | undefined {
  if (enabled === undefined) return undefined;
  return enabled ? {} : { enabled: false };
}
