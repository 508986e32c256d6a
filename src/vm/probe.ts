import { Duration } from 'cdk8s';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { nonZero } from '../app/non-zero';

/** When a guest is asked, and what is made of its answers. */
export interface ProbeOptions {
  /**
   * Time from the start of the machine to the first question.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly initialDelay?: Duration;
  /**
   * Time between questions.
   *
   * Change: restart.
   *
   * @default - 10 seconds
   */
  readonly period?: Duration;
  /**
   * Time that an answer may take; less than the period.
   *
   * Change: restart.
   *
   * @default - 1 second
   */
  readonly timeout?: Duration;
  /**
   * Failures in a row after which the guest counts as failed.
   *
   * Change: restart.
   *
   * @default - 3
   */
  readonly failureThreshold?: number;
  /**
   * Successes in a row after which the guest counts as well again. 1 for a liveness probe.
   *
   * Change: restart.
   *
   * @default - 1
   */
  readonly successThreshold?: number;
}

/** How an HTTP server of the guest is asked. */
export interface HttpProbeOptions extends ProbeOptions {
  /**
   * Path of the request.
   *
   * Change: restart.
   *
   * @default - /
   */
  readonly path?: string;
  /**
   * Whether the server is asked by HTTPS; its certificate is not checked.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly https?: boolean;
  /**
   * Headers of the request, by name.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly headers?: { readonly [name: string]: string };
}

/** How a socket of the guest is tried. */
export interface TcpProbeOptions extends ProbeOptions {}

/**
 * A question to the guest that shows how it is. As a readiness probe it decides whether services send traffic to the
 * machine; as a liveness probe, whether the machine is deleted and started anew.
 *
 * @see OpenShift Virtualization 4.15, 11.4.1
 */
export class Probe {
  /**
   * An HTTP server of the guest answers with a status from 200 to 399. On the pod network.
   *
   * @throws when the port is none
   */
  public static httpGet(port: number, options: HttpProbeOptions = {}): Probe {
    const { path, https, headers } = options;
    const httpHeaders = headers && nonZero(Object.entries(headers).map(([name, value]) => ({ name, value })));
    return new Probe({ httpGet: { port: checkedPort(port), path: nonZero(path), scheme: https ? 'HTTPS' : undefined, httpHeaders } }, options);
  }

  /**
   * The guest accepts a connection. On the pod network.
   *
   * @throws when the port is none
   */
  public static tcpSocket(port: number, options: TcpProbeOptions = {}): Probe {
    return new Probe({ tcpSocket: { port: checkedPort(port) } }, options);
  }

  /** A command in the guest, run by its agent, ends with status 0. */
  public static exec(command: string[], options: ProbeOptions = {}): Probe {
    return new Probe({ exec: { command } }, options);
  }

  /** The agent in the guest answers. */
  public static guestAgentPing(options: ProbeOptions = {}): Probe {
    return new Probe({ guestAgentPing: {} }, options);
  }

  private constructor(private readonly question: kubevirt.Probe, private readonly options: ProbeOptions) {
    for (const threshold of ['failureThreshold', 'successThreshold'] as const) {
      const count = options[threshold];
      if (count !== undefined && !(Number.isInteger(count) && count >= 1)) ensureValue(`Probe ${threshold}`, `${count} is no count; allowed are whole numbers from 1`);
    }
  }

  /** @internal */
  public _render(): kubevirt.Probe {
    const { initialDelay, period, timeout, failureThreshold, successThreshold } = this.options;
    return {
      ...this.question,
      initialDelaySeconds: initialDelay?.toSeconds(),
      periodSeconds: period?.toSeconds(),
      timeoutSeconds: timeout?.toSeconds(),
      failureThreshold,
      successThreshold,
    };
  }
}

function checkedPort(port: number): number {
  if (!(Number.isInteger(port) && port >= 1 && port <= 65535)) ensureValue('Probe port', `${port} is no port; allowed are 1 to 65535`);
  return port;
}
