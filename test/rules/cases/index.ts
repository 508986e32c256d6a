import { adviceGuestCases } from './advice-guests';
import { adviceImageCases } from './advice-images';
import { adviceMachineCases } from './advice-machine';
import { adviceMoreCases } from './advice-more';
import { adviceStorageCases } from './advice-storage';
import { backupCases } from './backup';
import { Cases } from './cases';
import { cdiCases } from './cdi';
import { crossContentCases } from './cross-contents';
import { crossImportCases } from './cross-imports';
import { crossMachineCases } from './cross-machines';
import { crossNodeCases } from './cross-nodes';
import { crossObjectCases } from './cross-objects';
import { crossReferenceCases } from './cross-references';
import { crossStorageCases } from './cross-storage';
import { gitopsCases } from './gitops';
import { hostpathProvisionerCases } from './hostpath-provisioner';
import { hyperConvergedCases } from './hyper-converged';
import { instancetypeCases } from './instancetypes';
import { kubernetesCases } from './kubernetes';
import { kubevirtConfigCases } from './kubevirt-config';
import { kubevirtDeviceCases } from './kubevirt-devices';
import { kubevirtDiskCases } from './kubevirt-disks';
import { kubevirtDomainCases } from './kubevirt-domain';
import { kubevirtFirmwareCases } from './kubevirt-firmware';
import { kubevirtIdentityCases } from './kubevirt-identity';
import { kubevirtInstanceCases } from './kubevirt-instances';
import { kubevirtNetworkCases } from './kubevirt-networks';
import { kubevirtPlacementCases } from './kubevirt-placement';
import { kubevirtVolumeCases } from './kubevirt-volumes';
import { laterFieldCases } from './later-fields';
import { machineConfigCases } from './machine-config';
import { machineFamilyCases } from './machine-family';
import { monitoringCases } from './monitoring';
import { networkDataCases } from './network-data';
import { networkCases } from './networks';
import { nodeHealthCases } from './node-health';
import { nodeAndNetworkCases } from './nodes-and-networks';
import { objectMetadataCases } from './object-metadata';
import { operationsCases } from './operations';
import { operatorCases } from './operators';
import { placementCases } from './placement';
import { protectionCases } from './protection';
import { secondaryNetworkCases } from './secondary-networks';
import { templateValidationCases } from './template-validations';
import { virtualMachineCases } from './virtual-machine';

/** Cases of every rule, grouped as the rules are. */
export const CASES: Cases = {
  ...cdiCases,
  ...kubernetesCases,
  ...kubevirtIdentityCases,
  ...kubevirtDomainCases,
  ...kubevirtFirmwareCases,
  ...laterFieldCases,
  ...kubevirtDiskCases,
  ...kubevirtVolumeCases,
  ...kubevirtNetworkCases,
  ...kubevirtConfigCases,
  ...kubevirtDeviceCases,
  ...kubevirtInstanceCases,
  ...kubevirtPlacementCases,
  ...crossContentCases,
  ...crossImportCases,
  ...crossMachineCases,
  ...crossNodeCases,
  ...crossObjectCases,
  ...crossReferenceCases,
  ...crossStorageCases,
  ...adviceGuestCases,
  ...adviceImageCases,
  ...adviceMachineCases,
  ...adviceMoreCases,
  ...adviceStorageCases,
  ...backupCases,
  ...gitopsCases,
  ...hostpathProvisionerCases,
  ...hyperConvergedCases,
  ...instancetypeCases,
  ...machineConfigCases,
  ...machineFamilyCases,
  ...monitoringCases,
  ...networkCases,
  ...networkDataCases,
  ...nodeAndNetworkCases,
  ...nodeHealthCases,
  ...placementCases,
  ...operationsCases,
  ...operatorCases,
  ...protectionCases,
  ...objectMetadataCases,
  ...secondaryNetworkCases,
  ...templateValidationCases,
  ...virtualMachineCases,
};
