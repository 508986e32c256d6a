import { IgnoredDifference } from './ignored-difference';
import { OpenShiftVersion } from '../../app/version';

/**
 * What a cluster of a version changes in the objects by itself, inside lists or in fields that Git may hold, so that
 * Argo CD would take it for drift. Whole fields that it adds are none.
 */
export function defaultDifferences(version: OpenShiftVersion): IgnoredDifference[] {
  return [
    IgnoredDifference.of('kubevirt.io', 'VirtualMachine', {
      jqPathExpressions: [
        '.spec.template.spec.domain.devices.interfaces[]?.macAddress',
        '.spec.dataVolumeTemplates[]?.metadata.creationTimestamp',
        '.metadata.annotations."kubemacpool.io/transaction-timestamp"',
      ],
      reason: 'KubeMacPool gives interfaces their addresses, and the API server stores each template with an empty time stamp',
    }),
    ...version._facts().writesRevisionNames ? [IgnoredDifference.of('kubevirt.io', 'VirtualMachine', {
      jsonPointers: ['/spec/instancetype/revisionName', '/spec/preference/revisionName'],
      reason: 'KubeVirt notes the revision of the instance type and of the preference that the machine was made with',
    })] : [],
    IgnoredDifference.of('cdi.kubevirt.io', 'DataImportCron', {
      jqPathExpressions: ['.spec.template.metadata.creationTimestamp'],
      reason: 'the API server stores the template with an empty time stamp',
    }),
  ];
}
