/** What a bootable volume says of the machines that boot from it. */
export interface BootableOptions {
  /**
   * Instance type of a machine that infers it from this volume.
   *
   * @default - none
   */
  readonly defaultInstancetype?: string;
  /**
   * Kind of that instance type, where it is not cluster-wide: `VirtualMachineInstancetype`.
   *
   * @default - VirtualMachineClusterInstancetype
   */
  readonly defaultInstancetypeKind?: string;
  /**
   * Preference of a machine that infers it from this volume. Volumes without one are not offered by the console.
   *
   * @default - none
   */
  readonly defaultPreference?: string;
  /**
   * Kind of that preference, where it is not cluster-wide: `VirtualMachinePreference`.
   *
   * @default - VirtualMachineClusterPreference
   */
  readonly defaultPreferenceKind?: string;
}

/** The labels that a machine infers its size from. */
export function bootableLabels(options: BootableOptions): { readonly [key: string]: string } {
  const labels = {
    'instancetype.kubevirt.io/default-instancetype': options.defaultInstancetype,
    'instancetype.kubevirt.io/default-instancetype-kind': options.defaultInstancetypeKind,
    'instancetype.kubevirt.io/default-preference': options.defaultPreference,
    'instancetype.kubevirt.io/default-preference-kind': options.defaultPreferenceKind,
  };
  return Object.fromEntries(Object.entries(labels).flatMap(([key, value]) => value === undefined ? [] : [[key, value]]));
}
