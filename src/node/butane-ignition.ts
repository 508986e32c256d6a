import { Duration } from 'cdk8s';
import { FileContents } from './butane-file';

/** How a node gets its configuration at its first boot. */
export interface ButaneIgnition {
  /**
   * Configs that this one is merged with or replaced by.
   *
   * @default - none
   */
  readonly config?: ButaneIgnitionConfig;
  /**
   * Proxies while Ignition runs.
   *
   * @default - none
   */
  readonly proxy?: ButaneProxy;
  /**
   * Whom Ignition trusts.
   *
   * @default - the authorities of the operating system
   */
  readonly security?: ButaneSecurity;
  /**
   * How long Ignition waits.
   *
   * @default - that of Ignition
   */
  readonly timeouts?: ButaneTimeouts;
}

/** Further Ignition configs. */
export interface ButaneIgnitionConfig {
  /**
   * Ignition configs that are merged into this one, in this order.
   *
   * @default - none
   */
  readonly merge?: FileContents[];
  /**
   * The Ignition config that is used in place of this one.
   *
   * @default - none
   */
  readonly replace?: FileContents;
}

/** Proxies. */
export interface ButaneProxy {
  /**
   * Proxy for `http` URLs.
   *
   * @default - none
   */
  readonly httpProxy?: string;
  /**
   * Proxy for `https` URLs.
   *
   * @default - none
   */
  readonly httpsProxy?: string;
  /**
   * Hosts that are reached without.
   *
   * @default - none
   */
  readonly noProxy?: string[];
}

/** Security of what is fetched. */
export interface ButaneSecurity {
  /**
   * TLS connections.
   *
   * @default - the authorities of the operating system
   */
  readonly tls?: ButaneTls;
}

/** TLS connections. */
export interface ButaneTls {
  /**
   * Further certificate authorities, in PEM.
   *
   * @default - none
   */
  readonly certificateAuthorities?: FileContents[];
}

/** How long Ignition waits. */
export interface ButaneTimeouts {
  /**
   * For the headers of an answer, in whole seconds.
   *
   * @default - 10 seconds
   */
  readonly httpResponseHeaders?: Duration;
  /**
   * For the whole of an answer, in whole seconds.
   *
   * @default - no limit
   */
  readonly httpTotal?: Duration;
}
