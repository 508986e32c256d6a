import { listOf } from '../engine';
import { groupKind } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

/** API versions that are still served, and what replaces them. */
const DEPRECATED_VERSIONS: Readonly<Record<string, string>> = {
  'kubevirt.io/v1alpha3': 'kubevirt.io/v1',
  'instancetype.kubevirt.io/v1alpha1': 'instancetype.kubevirt.io/v1beta1',
  'instancetype.kubevirt.io/v1alpha2': 'instancetype.kubevirt.io/v1beta1',
  'cdi.kubevirt.io/v1alpha1': 'cdi.kubevirt.io/v1beta1',
  'nmstate.io/v1alpha1': 'nmstate.io/v1',
  'nmstate.io/v1beta1': 'nmstate.io/v1',
  'tekton.dev/v1beta1': 'tekton.dev/v1',
};

const deprecatedVersion: Rule = {
  id: 'api/deprecated-version',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Manifests are of API versions that stay.',
  source: 'OpenShift Virtualization 4.15, 11.5.19: KubeVirtDeprecatedAPIRequested (R9-171, SS-100)',
  since: '4.14',
  check(manifest, { report }) {
    const apiVersion = manifest?.apiVersion;
    const replacement = typeof apiVersion === 'string' && Object.hasOwn(DEPRECATED_VERSIONS, apiVersion) ? DEPRECATED_VERSIONS[apiVersion] : undefined;
    if (replacement !== undefined) report('apiVersion', `'${apiVersion}' is deprecated; write '${replacement}'`);
  },
};

/** A field that is still accepted, and what replaces it. */
interface DeprecatedField {
  readonly path: readonly string[];
  readonly mend: string;
  /** What the API server fills in, which says nothing. */
  readonly byDefault?: unknown;
}

const DEPRECATED_FIELDS: Readonly<Record<string, readonly DeprecatedField[]>> = {
  'hco.kubevirt.io/HyperConverged': [
    { path: ['spec', 'featureGates', 'nonRoot'], mend: 'is ignored, machines never run as root; remove it', byDefault: true },
    { path: ['spec', 'mediatedDevicesConfiguration', 'mediatedDevicesTypes'], mend: 'is deprecated; name it mediatedDeviceTypes' },
    { path: ['spec', 'obsoleteCPUs', 'minCPUModel'], mend: 'has no effect any more; remove it' },
  ],
  'hostpathprovisioner.kubevirt.io/HostPathProvisioner': [
    { path: ['spec', 'pathConfig'], mend: 'is deprecated; describe the path in storagePools' },
  ],
  'oadp.openshift.io/DataProtectionApplication': [
    { path: ['spec', 'configuration', 'restic'], mend: 'is deprecated; use nodeAgent with an uploaderType' },
  ],
};

const deprecatedField: Rule = {
  id: 'api/deprecated-field',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Fields that are deprecated or have no effect are not set.',
  source: 'APIs of HyperConverged, HostPathProvisioner and OADP; OpenShift Virtualization 4.15, 1.2.1, 4.2.3.2 and 13.2.5 (R1-08, R1-118, R9-37, R9-115)',
  since: '4.14',
  kinds: ['HyperConverged', 'HostPathProvisioner', 'DataProtectionApplication'],
  check(manifest, { report }) {
    for (const { path, mend, byDefault } of DEPRECATED_FIELDS[groupKind(manifest)] ?? []) {
      const value = path.reduce((inner: Manifest, key) => inner?.[key], manifest);
      if (value !== undefined && value !== byDefault) report(path.join('.'), mend);
    }
    listOf(manifest.spec?.mediatedDevicesConfiguration?.nodeMediatedDeviceTypes).forEach(({ mediatedDevicesTypes }, index) => {
      if (mediatedDevicesTypes === undefined) return;
      report(`spec.mediatedDevicesConfiguration.nodeMediatedDeviceTypes[${index}].mediatedDevicesTypes`, 'is deprecated; name it mediatedDeviceTypes');
    });
  },
};

const presets: Rule = {
  id: 'api/deprecated-kind',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Machines take what they share from preferences and instance types, not from presets.',
  source: 'KubeVirt API: VirtualMachineInstancePreset is deprecated',
  kinds: ['VirtualMachineInstancePreset'],
  check(manifest, { report }) {
    if (groupKind(manifest) === 'kubevirt.io/VirtualMachineInstancePreset') report('kind', 'presets are deprecated; use a VirtualMachinePreference and an instance type');
  },
};

/** What will not be there for long. */
export const deprecationAdvice: readonly Rule[] = [deprecatedVersion, deprecatedField, presets];
