import { machineAnnotations } from '../cross/machines';
import { imagesNamespaces } from '../cross/object-index';
import { listOf } from '../engine';
import { rememberLatest } from '../latest';
import { ManifestSet } from '../manifest-set';
import { Manifest } from '../rule';

const OS_LABEL = 'os.template.kubevirt.io/';

/** What holds `preference` and `dataVolumeTemplates`. */
function vmSpec(machine: Manifest): Manifest {
  return machine.kind === 'VirtualMachinePool' ? machine.spec?.virtualMachineTemplate?.spec : machine.spec;
}

/**
 * What tells which system a machine runs, as `rhel9`, `windows.11` or `win2k22`: its preference, its annotation, its
 * label of a template and the golden images that it is made of. Nothing where nothing tells.
 */
export const guestSystems = rememberLatest((machine: Manifest, set: ManifestSet): readonly string[] => {
  const images = imagesNamespaces(set);
  const labels = Object.keys(typeof machine.metadata?.labels === 'object' && machine.metadata.labels ? machine.metadata.labels : {});
  const sources = listOf(vmSpec(machine)?.dataVolumeTemplates).map(({ spec }) => spec?.sourceRef)
    .filter(source => images.includes(source?.namespace));
  const told = [
    vmSpec(machine)?.preference?.name,
    machineAnnotations(machine)['vm.kubevirt.io/os'],
    ...labels.filter(label => label.startsWith(OS_LABEL)).map(label => label.slice(OS_LABEL.length)),
    ...sources.map(source => source.name),
  ];
  return told.filter(each => typeof each === 'string' && each !== '');
});

/** Whether a machine is known to run Windows. */
export function runsWindows(machine: Manifest, set: ManifestSet): boolean {
  return guestSystems(machine, set).some(system => system.startsWith('win'));
}

/** Whether a machine is known to run Windows 11. */
export function runsWindows11(machine: Manifest, set: ManifestSet): boolean {
  return guestSystems(machine, set).some(system => /^win(dows)?\.?11(\.|$)/.test(system));
}
