import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Rule, Severity } from '../rule';

/** Models whose names are usually meant, as the nodes write them. */
const MODELS = [
  'host-model', 'host-passthrough', 'Conroe', 'Penryn', 'Nehalem', 'Nehalem-IBRS', 'Westmere', 'Westmere-IBRS', 'SandyBridge', 'SandyBridge-IBRS',
  'IvyBridge', 'IvyBridge-IBRS', 'Haswell-noTSX', 'Haswell-noTSX-IBRS', 'Haswell', 'Haswell-IBRS', 'Broadwell-noTSX', 'Broadwell-noTSX-IBRS', 'Broadwell',
  'Broadwell-IBRS', 'Skylake-Client', 'Skylake-Client-IBRS', 'Skylake-Client-noTSX-IBRS', 'Skylake-Server', 'Skylake-Server-IBRS',
  'Skylake-Server-noTSX-IBRS', 'Cascadelake-Server', 'Cascadelake-Server-noTSX', 'Cooperlake', 'Icelake-Server', 'Icelake-Server-noTSX', 'Snowridge',
  'SapphireRapids', 'Opteron_G1', 'Opteron_G2', 'Opteron_G3', 'Opteron_G4', 'Opteron_G5', 'EPYC', 'EPYC-IBPB', 'EPYC-Rome', 'EPYC-Milan', 'EPYC-Genoa',
  'Dhyana', 'qemu64', 'kvm64',
];
const BY_LOWER_CASE = new Map(MODELS.map(model => [model.toLowerCase(), model]));

const cpuModel: Rule = {
  id: 'vm/cpu-model-name',
  needs: ['model', 'defaultCPUModel'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A CPU model is written as the nodes write it, whose letters may be upper or lower case.',
  source: 'OpenShift Virtualization 4.15, 6.13.4 and 6.13.7.3: the name is case-sensitive; a machine of a model that no node has is not started (R6B-90, R6B-103, R6B-104, SS-98)',
  kinds: [...MACHINE_KINDS, 'HyperConverged'],
  check(manifest, { report }) {
    const isCluster = manifest.kind === 'HyperConverged';
    const { spec, at } = machineSpec(manifest);
    const model = isCluster ? manifest.spec?.defaultCPUModel : spec.domain?.cpu?.model;
    const known = typeof model === 'string' ? BY_LOWER_CASE.get(model.toLowerCase()) : undefined;
    if (known === undefined || known === model) return;
    report(isCluster ? 'spec.defaultCPUModel' : `${at}.domain.cpu.model`, `'${model}' is no model of any node; write '${known}'`);
  },
};

/** Where a CPU is not what was meant. */
export const cpuModelAdvice: readonly Rule[] = [cpuModel];
