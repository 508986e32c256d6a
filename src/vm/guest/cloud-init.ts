import type * as kplus from 'cdk8s-plus-27';
import { CloudInitDatasource, CloudInitOptions } from './cloud-init-options';
import { guestYaml } from './guest-yaml';
import { NetworkData } from './network-data';
import { renderUserData } from './user-data';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { ensureValue } from '../../app/errors';

/** What of cloud-init's data is not in the configuration itself. */
export interface CloudInitSourceOptions {
  /**
   * Network cards of the guest and their addresses.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - DHCP on the first card
   */
  readonly networkData?: NetworkData;
  /**
   * Secret whose key `networkdata` holds the network data.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly networkDataSecret?: kplus.ISecret;
  /**
   * How the guest finds its data.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default CloudInitDatasource.NO_CLOUD
   */
  readonly datasource?: CloudInitDatasource;
}

/** User data or network data in the manifest take at most this many bytes each; more are in a Secret. */
const MOST_BYTES = 2048;

/** How user data begin, by which cloud-init knows what they are. */
const USER_DATA = /^(#cloud-config(\s|$)|#!|#include|#cloud-boothook|#part-handler|## template:|Content-Type:|MIME-Version:)/i;
/** Permissions of a file. */
const OCTAL = /^0?[0-7]{3,4}$/;

interface Contents {
  readonly options?: CloudInitOptions;
  readonly text?: string;
  readonly secret?: string;
  readonly networkSecret?: string;
}

/**
 * What cloud-init, which the guest's image must have, sets up at first boot. A later change reaches no guest that has
 * booted.
 *
 * Data beyond the 2048 bytes that the API takes in a manifest are in a Secret, which the machine makes beside itself,
 * in Git like everything else. It is there for its size: what must not be read belongs into a Secret from elsewhere
 * (`CloudInit.fromSecret`).
 *
 * @see OpenShift Virtualization 4.15, 6.1.4.1
 */
export class CloudInit {
  /** Typed configuration for the NoCloud data source. */
  public static noCloud(options: CloudInitOptions): CloudInit {
    return CloudInit.typed({ datasource: CloudInitDatasource.NO_CLOUD, ...options });
  }

  /** Typed configuration for the config drive data source. */
  public static configDrive(options: CloudInitOptions): CloudInit {
    return CloudInit.typed({ ...options, datasource: CloudInitDatasource.CONFIG_DRIVE });
  }

  /** User data in a Secret of the machine's namespace, under the key `userdata`: the place for what must not be read. */
  public static fromSecret(secret: kplus.ISecret, options: CloudInitSourceOptions = {}): CloudInit {
    return CloudInit.from({ secret: secret.name }, options);
  }

  /**
   * User data as text: `#cloud-config` YAML, a script that starts with `#!`, or what else cloud-init takes. Unsafe: whatever it holds, passwords
   * included, can be read in Git and in the cluster.
   *
   * @throws when the text starts with no header of these
   */
  public static unsafeUserData(text: string, options: CloudInitSourceOptions = {}): CloudInit {
    if (!USER_DATA.test(text)) {
      ensureValue('CloudInit user data', `must start with '#cloud-config', '#!' or another header that cloud-init knows, got '${text.split('\n')[0].slice(0, 40)}'`);
    }
    return CloudInit.from({ text }, options);
  }

  /** Network data alone: a guest that is set up otherwise, with addresses of its own. */
  public static networkOnly(networkData: NetworkData, datasource: CloudInitDatasource = CloudInitDatasource.NO_CLOUD): CloudInit {
    return new CloudInit({}, datasource, networkData.networkData);
  }

  private static from(contents: Contents, { networkData, networkDataSecret, datasource }: CloudInitSourceOptions): CloudInit {
    if (networkData && networkDataSecret) ensureValue('CloudInit networkData', 'excludes networkDataSecret; give one of the two');
    return new CloudInit({ ...contents, networkSecret: networkDataSecret?.name }, datasource, networkData?.networkData);
  }

  private static typed(options: CloudInitOptions): CloudInit {
    for (const { path, permissions = '0644' } of options.files ?? []) {
      ensureAbsolute('file', path);
      if (!OCTAL.test(permissions)) ensureValue('CloudInit file permissions', `'${permissions}' are none; write octal digits, as '0600'`);
    }
    for (const { path } of options.mounts ?? []) ensureAbsolute('mount', path);
    for (const { name } of [...options.users ?? [], ...options.groups ?? []]) {
      if (!/^[a-z_][a-z0-9_-]{0,31}$/.test(name)) ensureValue('CloudInit user name', `'${name}' is not a login name; allowed are at most 32 lower-case letters, digits, '_' and '-'`);
    }
    return new CloudInit({ options }, options.datasource, options.networkData?.networkData);
  }

  private rendered?: string;

  private constructor(
    private readonly contents: Contents,
    /** How the guest finds its data. */
    public readonly datasource: CloudInitDatasource = CloudInitDatasource.NO_CLOUD,
    /** The network data as the guest reads them, if there are any here. */
    public readonly networkData?: string,
  ) {}

  /** The user data as the guest reads them, if they are not in a Secret. */
  public get userData(): string | undefined {
    const { options, text } = this.contents;
    if (options) this.rendered ??= `#cloud-config\n${guestYaml(renderUserData(options))}`;
    return text ?? this.rendered;
  }

  /**
   * This configuration with more packages and commands at the end.
   *
   * @throws when it was given as text or by a Secret, which nothing can be added to
   */
  public withService(packages: string[], runCommands: string[]): CloudInit {
    const { options = {}, text, secret, networkSecret } = this.contents;
    if (text !== undefined || secret !== undefined || networkSecret !== undefined) {
      ensureValue('CloudInit', 'packages and commands can be added to typed configuration only; use CloudInit.noCloud(…), or install the service in the user data itself');
    }
    return CloudInit.typed({
      ...options,
      networkData: this.networkData === undefined ? undefined : NetworkData.text(this.networkData),
      datasource: this.datasource,
      packages: [...options.packages ?? [], ...packages],
      runCommands: [...options.runCommands ?? [], ...runCommands],
    });
  }

  /** What is too long for a manifest, by key of a Secret; nothing where all fits. @internal */
  public get _oversized(): { readonly [key: string]: string } | undefined {
    const entries = [['userdata', this.userData], ['networkdata', this.networkData]]
      .filter(([, text]) => text !== undefined && Buffer.byteLength(text) > MOST_BYTES);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  /** The volume; what is too long is in the Secret, if one is named. @internal */
  public _renderSource(oversized?: string): Partial<kubevirt.Volume> {
    const { secret, networkSecret } = this.contents;
    const elsewhere = (key: string) => oversized !== undefined && this._oversized?.[key] !== undefined ? oversized : undefined;
    const [userSecret, networkDataSecret] = [secret ?? elsewhere('userdata'), networkSecret ?? elsewhere('networkdata')];
    return {
      [this.datasource]: {
        userData: userSecret === undefined ? this.userData : undefined,
        secretRef: userSecret === undefined ? undefined : { name: userSecret },
        networkData: networkDataSecret === undefined ? this.networkData : undefined,
        networkDataSecretRef: networkDataSecret === undefined ? undefined : { name: networkDataSecret },
      },
    };
  }
}

function ensureAbsolute(what: string, path: string): void {
  if (!path.startsWith('/')) ensureValue(`CloudInit ${what} path`, `'${path}' is not absolute; start it with '/'`);
}
