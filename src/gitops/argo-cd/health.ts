/** A health check in Lua for a kind that Argo CD does not judge, or judges wrongly. */
export interface HealthCheck {
  readonly group: string;
  readonly kind: string;
  readonly lua: string;
}

/** Waits for a status of the present generation. */
const UNTIL_STATUS = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil or obj.status.conditions == nil then return hs end
if obj.status.observedGeneration ~= nil and obj.metadata.generation ~= nil and obj.status.observedGeneration < obj.metadata.generation then return hs end
local c = {}
for _, condition in ipairs(obj.status.conditions) do c[condition.type] = condition end
local function is(type, status) return c[type] ~= nil and c[type].status == status end
local function because(type) return c[type].message or c[type].reason or type end
`;

/** Operands of the operators: available, and neither degraded nor at work. */
const OPERAND = `${UNTIL_STATUS}if is("Degraded", "True") then return { status = "Degraded", message = because("Degraded") } end
if is("ReconcileComplete", "False") then return { status = "Progressing", message = because("ReconcileComplete") } end
if is("Progressing", "True") then return { status = "Progressing", message = because("Progressing") } end
if is("Available", "True") then return { status = "Healthy", message = "available" } end
return hs
`;

const MACHINE_CONFIG_POOL = `${UNTIL_STATUS}for _, type in ipairs({ "Degraded", "NodeDegraded", "RenderDegraded" }) do
  if is(type, "True") then return { status = "Degraded", message = because(type) } end
end
if obj.spec ~= nil and obj.spec.paused then return { status = "Suspended", message = "paused" } end
local nodes = (obj.status.updatedMachineCount or 0) .. "/" .. (obj.status.machineCount or 0) .. " nodes updated"
if is("Updated", "True") and not is("Updating", "True") then return { status = "Healthy", message = nodes } end
return { status = "Progressing", message = nodes }
`;

const NODE_NETWORK = `${UNTIL_STATUS}if is("Degraded", "True") then return { status = "Degraded", message = because("Degraded") } end
if is("Progressing", "True") then return { status = "Progressing", message = because("Progressing") } end
if is("Available", "True") then return { status = "Healthy", message = because("Available") } end
if is("Ignored", "True") then return { status = "Healthy", message = "no node is selected" } end
return hs
`;

/** A machine that is stopped on purpose is as Git has it. */
const VIRTUAL_MACHINE = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil or obj.status.printableStatus == nil then return hs end
local said = obj.status.printableStatus
local strategy = obj.spec.runStrategy
if strategy == nil then if obj.spec.running then strategy = "Always" else strategy = "Halted" end end
if said == "Running" then return { status = "Healthy", message = said } end
if said == "Paused" then return { status = "Suspended", message = said } end
if said == "Stopped" and strategy ~= "Always" then return { status = "Healthy", message = said } end
for _, bad in ipairs({ "CrashLoopBackOff", "ErrorUnschedulable", "ErrImagePull", "ImagePullBackOff", "ErrorPvcNotFound", "ErrorDataVolumeNotFound", "DataVolumeError" }) do
  if said == bad then return { status = "Degraded", message = said } end
end
return { status = "Progressing", message = said }
`;

/** A volume that waits for its machine is as good as it gets without one. */
const DATA_VOLUME = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil or obj.status.phase == nil then return hs end
local phase = obj.status.phase
if phase == "Failed" then return { status = "Degraded", message = phase } end
for _, good in ipairs({ "Succeeded", "WaitForFirstConsumer", "PendingPopulation", "UploadReady" }) do
  if phase == good then return { status = "Healthy", message = phase } end
end
return { status = "Progressing", message = (phase .. " " .. (obj.status.progress or "")) }
`;

const DATA_IMPORT_CRON = `${UNTIL_STATUS}if is("UpToDate", "True") then return { status = "Healthy", message = because("UpToDate") } end
if is("Progressing", "True") then return { status = "Progressing", message = because("Progressing") } end
return { status = "Progressing", message = "not up to date" }
`;

const SNAPSHOT = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil then return hs end
if obj.status.phase == "Failed" then return { status = "Degraded", message = "failed" } end
if obj.status.error ~= nil and obj.status.error.message ~= nil then return { status = "Degraded", message = obj.status.error.message } end
if obj.status.readyToUse then return { status = "Healthy", message = "ready to use" } end
return { status = "Progressing", message = obj.status.phase or "in progress" }
`;

const RESTORE = `if obj.status ~= nil and obj.status.complete then return { status = "Healthy", message = "complete" } end
return { status = "Progressing", message = "in progress" }
`;

const MIGRATION = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil or obj.status.phase == nil then return hs end
local phase = obj.status.phase
if phase == "Succeeded" then return { status = "Healthy", message = phase } end
if phase == "Failed" then return { status = "Degraded", message = phase } end
return { status = "Progressing", message = phase }
`;

const VELERO = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil or obj.status.phase == nil then return hs end
local phase = obj.status.phase
if phase == "Completed" or phase == "Enabled" or phase == "Available" then return { status = "Healthy", message = phase } end
for _, bad in ipairs({ "Failed", "PartiallyFailed", "FailedValidation", "Unavailable" }) do
  if phase == bad then return { status = "Degraded", message = phase } end
end
return { status = "Progressing", message = phase }
`;

const RECONCILED = `${UNTIL_STATUS}if is("Reconciled", "True") then return { status = "Healthy", message = because("Reconciled") } end
if is("Reconciled", "False") then return { status = "Degraded", message = because("Reconciled") } end
return hs
`;

const REMEDIATION = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil or obj.status.phase == nil then return hs end
local phase = obj.status.phase
if phase == "Disabled" then return { status = "Degraded", message = obj.status.reason or phase } end
if phase == "Paused" then return { status = "Suspended", message = obj.status.reason or phase } end
return { status = "Healthy", message = phase }
`;

const MAINTENANCE = `local hs = { status = "Progressing", message = "waiting for a status" }
if obj.status == nil or obj.status.phase == nil then return hs end
if obj.status.phase == "Succeeded" then return { status = "Healthy", message = "the node is in maintenance" } end
if obj.status.phase == "Failed" then return { status = "Degraded", message = obj.status.lastError or "failed" } end
return { status = "Progressing", message = obj.status.phase }
`;

/** Health checks for the kinds of virtualization. */
export const HEALTH_CHECKS: readonly HealthCheck[] = [
  { group: 'cdi.kubevirt.io', kind: 'CDI', lua: OPERAND },
  { group: 'cdi.kubevirt.io', kind: 'DataImportCron', lua: DATA_IMPORT_CRON },
  { group: 'cdi.kubevirt.io', kind: 'DataVolume', lua: DATA_VOLUME },
  { group: 'hco.kubevirt.io', kind: 'HyperConverged', lua: OPERAND },
  { group: 'hostpathprovisioner.kubevirt.io', kind: 'HostPathProvisioner', lua: OPERAND },
  { group: 'kubevirt.io', kind: 'KubeVirt', lua: OPERAND },
  { group: 'kubevirt.io', kind: 'VirtualMachine', lua: VIRTUAL_MACHINE },
  { group: 'kubevirt.io', kind: 'VirtualMachineInstanceMigration', lua: MIGRATION },
  { group: 'machineconfiguration.openshift.io', kind: 'MachineConfigPool', lua: MACHINE_CONFIG_POOL },
  { group: 'nmstate.io', kind: 'NodeNetworkConfigurationPolicy', lua: NODE_NETWORK },
  { group: 'nodemaintenance.medik8s.io', kind: 'NodeMaintenance', lua: MAINTENANCE },
  { group: 'oadp.openshift.io', kind: 'DataProtectionApplication', lua: RECONCILED },
  { group: 'remediation.medik8s.io', kind: 'NodeHealthCheck', lua: REMEDIATION },
  { group: 'snapshot.kubevirt.io', kind: 'VirtualMachineRestore', lua: RESTORE },
  { group: 'snapshot.kubevirt.io', kind: 'VirtualMachineSnapshot', lua: SNAPSHOT },
  { group: 'ssp.kubevirt.io', kind: 'SSP', lua: OPERAND },
  { group: 'velero.io', kind: 'Backup', lua: VELERO },
  { group: 'velero.io', kind: 'BackupStorageLocation', lua: VELERO },
  { group: 'velero.io', kind: 'Restore', lua: VELERO },
  { group: 'velero.io', kind: 'Schedule', lua: VELERO },
];
