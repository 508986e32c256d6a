import { Duration } from 'cdk8s';
import { IConstruct } from 'constructs';
import { ensure } from '../../app/errors';
import { goDuration } from '../../app/size';
import { Contributions } from '../contributions';

/** Lifetime of a certificate. */
export interface CertificateRotation {
  /**
   * How long a certificate is valid, at least 10 minutes.
   *
   * @default - 48 hours for the CA, 24 hours for servers
   */
  readonly duration?: Duration;

  /**
   * How long before its end a certificate is renewed, at least 10 minutes.
   *
   * @default - 24 hours for the CA, 12 hours for servers
   */
  readonly renewBefore?: Duration;
}

/** Rotation of the certificates of OpenShift Virtualization. */
export interface CertificateRotationOptions {
  /**
   * The certificate authority. It lives at least as long as the server certificates.
   *
   * @default - 48 hours, renewed 24 hours before
   */
  readonly ca?: CertificateRotation;

  /**
   * The servers' certificates.
   *
   * @default - 24 hours, renewed 12 hours before
   */
  readonly server?: CertificateRotation;
}

const SHORTEST = Duration.minutes(10);

export function contributeCertificates(to: Contributions, options: CertificateRotationOptions, by: IConstruct) {
  for (const certificate of ['ca', 'server'] as const) {
    for (const field of ['duration', 'renewBefore'] as const) {
      const value = options[certificate]?.[field];
      if (!value) continue;
      ensure(by, `${certificate}.${field}`, rotationProblem(value));
      to.set(['certConfig', certificate, field], goDuration(value), by);
    }
  }
}

function rotationProblem(value: Duration): string | undefined {
  if (value.toMilliseconds() >= SHORTEST.toMilliseconds()) return undefined;
  return `${goDuration(value)} is too short; at least ${goDuration(SHORTEST)}`;
}
