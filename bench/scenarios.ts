/** How many charts, each depending on the one before, with how many machines each. */
export const SCENARIOS: Record<string, { readonly charts: number; readonly machinesPerChart: number }> = {
  '1 VM': { charts: 1, machinesPerChart: 1 },
  '1 000 VMs': { charts: 1, machinesPerChart: 1000 },
  '10 000 VMs': { charts: 1, machinesPerChart: 10_000 },
  '2 000 dependent charts': { charts: 2000, machinesPerChart: 1 },
};
