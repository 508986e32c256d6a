import { Interface } from '../interface';

/** Network cards of a machine. */
export interface MachineNetworkProps {
  /**
   * Network cards. An empty list is a machine without network.
   *
   * @default - the pod network by masquerade, named `default`
   */
  readonly interfaces?: Interface[];
}
