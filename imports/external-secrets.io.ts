// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// external-secrets/external-secrets v0.9.13 (79b42bde4b82)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** ClusterSecretStore (external-secrets.io/v1beta1): `clustersecretstores`, one set for the cluster; short names css. */
export class ClusterSecretStore extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'external-secrets.io/v1beta1', kind: 'ClusterSecretStore' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ClusterSecretStoreProps = {}): any {
    return { ...ClusterSecretStore.GVK, ...toWire('external-secrets.io', 'ClusterSecretStore', props) };
  }

  constructor(scope: Construct, id: string, props: ClusterSecretStoreProps = {}) {
    super(scope, id, { ...ClusterSecretStore.GVK, ...toWire('external-secrets.io', 'ClusterSecretStore', props) });
  }
}

/** Fields of ClusterSecretStore. */
export interface ClusterSecretStoreProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: ClusterSecretStoreSpec;
}

/** ExternalSecret (external-secrets.io/v1beta1): `externalsecrets`, in a namespace; short names es. */
export class ExternalSecret extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ExternalSecretProps = {}): any {
    return { ...ExternalSecret.GVK, ...toWire('external-secrets.io', 'ExternalSecret', props) };
  }

  constructor(scope: Construct, id: string, props: ExternalSecretProps = {}) {
    super(scope, id, { ...ExternalSecret.GVK, ...toWire('external-secrets.io', 'ExternalSecret', props) });
  }
}

/** Fields of ExternalSecret. */
export interface ExternalSecretProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: ExternalSecretSpec;
}

/** SecretStore (external-secrets.io/v1beta1): `secretstores`, in a namespace; short names ss. */
export class SecretStore extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'external-secrets.io/v1beta1', kind: 'SecretStore' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SecretStoreProps = {}): any {
    return { ...SecretStore.GVK, ...toWire('external-secrets.io', 'SecretStore', props) };
  }

  constructor(scope: Construct, id: string, props: SecretStoreProps = {}) {
    super(scope, id, { ...SecretStore.GVK, ...toWire('external-secrets.io', 'SecretStore', props) });
  }
}

/** Fields of SecretStore. */
export interface SecretStoreProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: SecretStoreSpec;
}

export interface AccessID {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface AccessKey {
  readonly secretRef?: SecretRef;
  readonly value?: string;
}

export interface AccessKeyIDSecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface AccessKeySecretSecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface AccessToken {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface AccessType {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface AccessTypeParam {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Akeyless {
  readonly akeylessGWApiURL: string;
  readonly authSecretRef: AuthSecretRef;
  /** Base64. */
  readonly caBundle?: string;
  readonly caProvider?: CaProvider;
}

export interface Alibaba {
  readonly auth: Auth;
  readonly regionID: string;
}

export interface ApiKeyRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Apikey {
  readonly account: string;
  readonly apiKeyRef: ApiKeyRef;
  readonly userRef: UserRef;
}

export interface AppRole {
  /**
   * @default "approle"
   */
  readonly path?: string;
  readonly roleId?: string;
  readonly roleRef?: AppRoleRoleRef;
  readonly secretRef: SecretRef;
}

export interface AppRoleRoleRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Auth {
  readonly rrsa?: Rrsa;
  readonly secretRef?: SecretRef3;
}

/** Exactly 1 field. */
export interface Auth3 {
  readonly cert?: Cert;
  readonly serviceAccount?: ServiceAccount;
  readonly token?: Token;
}

export interface AuthCert {
  readonly clientCert?: ClientCert;
  readonly secretRef?: SecretRef;
}

export interface AuthJwt {
  readonly account: string;
  readonly secretRef?: SecretRef;
  readonly serviceAccountRef?: ServiceAccountRef;
  readonly serviceID: string;
}

export interface AuthKubernetes {
  /**
   * @default "kubernetes"
   */
  readonly mountPath?: string;
  readonly role: string;
  readonly secretRef?: SecretRef;
  readonly serviceAccountRef?: ServiceAccountRef;
}

export interface AuthRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface AuthSecretRef {
  readonly kubernetesAuth?: KubernetesAuth;
  readonly secretRef?: AuthSecretRefSecretRef;
}

export interface AuthSecretRefSecretRef {
  readonly accessID?: AccessID;
  readonly accessType?: AccessType;
  readonly accessTypeParam?: AccessTypeParam;
}

export interface AuthorizedKeySecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Aws {
  readonly additionalRoles?: string[];
  readonly auth?: AwsAuth;
  readonly externalID?: string;
  readonly region: string;
  readonly role?: string;
  readonly secretsManager?: SecretsManager;
  /** One of `SecretsManager`, `ParameterStore`. */
  readonly service: string;
  readonly sessionTags?: GCPMetadata[];
  readonly transitiveTagKeys?: string[];
}

export interface AwsAuth {
  readonly jwt?: Jwt;
  readonly secretRef?: SecretRef4;
}

export interface Azurekv {
  readonly authSecretRef?: AzurekvAuthSecretRef;
  /**
   * One of `ServicePrincipal`, `ManagedIdentity`, `WorkloadIdentity`.
   * @default "ServicePrincipal"
   */
  readonly authType?: string;
  /**
   * One of `PublicCloud`, `USGovernmentCloud`, `ChinaCloud`, `GermanCloud`.
   * @default "PublicCloud"
   */
  readonly environmentType?: string;
  readonly identityId?: string;
  readonly serviceAccountRef?: ServiceAccountRef;
  readonly tenantId?: string;
  readonly vaultUrl: string;
}

export interface AzurekvAuthSecretRef {
  readonly clientId?: ClientId;
  readonly clientSecret?: ClientSecret;
}

export interface BearerToken {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface CaProvider {
  readonly key?: string;
  readonly name: string;
  readonly namespace?: string;
  /** One of `Secret`, `ConfigMap`. */
  readonly type: string;
}

export interface Cert {
  readonly clientCert?: ClientCert;
  readonly clientKey?: ClientKey;
}

export interface CertSecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Chef {
  readonly auth: ChefAuth;
  readonly serverUrl: string;
  readonly username: string;
}

export interface ChefAuth {
  readonly secretRef: SecretRef5;
}

export interface ClientCert {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ClientId {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ClientKey {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ClientSecret {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ClientSecretSecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ClusterSecretStoreSpec {
  readonly conditions?: NamespaceDashboardSpec[];
  readonly controller?: string;
  readonly provider: Provider;
  /** Integer. */
  readonly refreshInterval?: number;
  readonly retrySettings?: RetrySettings;
}

export interface ConfigMap {
  readonly items: Item[];
  readonly name: string;
}

export interface Conjur {
  readonly auth: ConjurAuth;
  readonly caBundle?: string;
  readonly caProvider?: CaProvider;
  readonly url: string;
}

export interface ConjurAuth {
  readonly apikey?: Apikey;
  readonly jwt?: AuthJwt;
}

export interface ConnectTokenSecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ContainerAuth {
  readonly iamEndpoint?: string;
  readonly profile: string;
  readonly tokenLocation?: string;
}

export interface Data {
  readonly key: string;
  readonly value?: string;
  readonly valueMap?: { [key: string]: string };
  readonly version?: string;
}

export interface DataFrom {
  readonly extract?: Extract;
  readonly find?: Find;
  readonly rewrite?: Rewrite[];
  readonly sourceRef?: SourceRef;
}

export interface Delinea {
  readonly clientId: DelineaClientId;
  readonly clientSecret: DelineaClientSecret;
  readonly tenant: string;
  readonly tld?: string;
  readonly urlTemplate?: string;
}

export interface DelineaClientId {
  readonly secretRef?: SecretRef;
  readonly value?: string;
}

export interface DelineaClientSecret {
  readonly secretRef?: SecretRef;
  readonly value?: string;
}

export interface Doppler {
  readonly auth: DopplerAuth;
  readonly config?: string;
  /** One of `json`, `dotnet-json`, `env`, `yaml`, `docker`. */
  readonly format?: string;
  /** One of `upper-camel`, `camel`, `lower-snake`, `tf-var`, `dotnet-env`, `lower-kebab`. */
  readonly nameTransformer?: string;
  readonly project?: string;
}

export interface DopplerAuth {
  readonly secretRef: SecretRef6;
}

export interface DopplerToken {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface ExternalSecretSpec {
  readonly data?: ExternalSecretSpecData[];
  readonly dataFrom?: DataFrom[];
  /**
   * @default "1h"
   */
  readonly refreshInterval?: string;
  readonly secretStoreRef?: SecretStoreRef;
  readonly target?: Target;
}

export interface ExternalSecretSpecData {
  readonly remoteRef: RemoteRef;
  readonly secretKey: string;
  readonly sourceRef?: SourceRef;
}

export interface Extract {
  /**
   * One of `Default`, `Unicode`.
   * @default "Default"
   */
  readonly conversionStrategy?: string;
  /**
   * One of `Auto`, `Base64`, `Base64URL`, `None`.
   * @default "None"
   */
  readonly decodingStrategy?: string;
  readonly key: string;
  /**
   * One of `None`, `Fetch`.
   * @default "None"
   */
  readonly metadataPolicy?: string;
  readonly property?: string;
  readonly version?: string;
}

export interface Fake {
  readonly data: Data[];
}

export interface Find {
  /**
   * One of `Default`, `Unicode`.
   * @default "Default"
   */
  readonly conversionStrategy?: string;
  /**
   * One of `Auto`, `Base64`, `Base64URL`, `None`.
   * @default "None"
   */
  readonly decodingStrategy?: string;
  readonly name?: Name;
  readonly path?: string;
  readonly tags?: { [key: string]: string };
}

export interface Fingerprint {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface GCPMetadata {
  readonly key: string;
  readonly value: string;
}

export interface Gcpsm {
  readonly auth?: GcpsmAuth;
  readonly projectID?: string;
}

export interface GcpsmAuth {
  readonly secretRef?: SecretRef7;
  readonly workloadIdentity?: WorkloadIdentity;
}

export interface Gitlab {
  readonly auth: GitlabAuth;
  readonly environment?: string;
  readonly groupIDs?: string[];
  readonly inheritFromGroups?: boolean;
  readonly projectID?: string;
  readonly url?: string;
}

export interface GitlabAuth {
  /** Field `SecretRef`. */
  readonly secretRef: SecretRef8;
}

export interface Iam {
  readonly externalID?: string;
  readonly jwt?: Jwt;
  readonly path?: string;
  readonly region?: string;
  readonly role?: string;
  readonly secretRef?: SecretRef4;
  readonly vaultAwsIamServerID?: string;
  readonly vaultRole: string;
}

export interface Ibm {
  readonly auth: IbmAuth;
  readonly serviceUrl?: string;
}

/** Exactly 1 field. */
export interface IbmAuth {
  readonly containerAuth?: ContainerAuth;
  readonly secretRef?: SecretRef9;
}

export interface Item {
  readonly key: string;
  /**
   * One of `Values`, `KeysAndValues`.
   * @default "Values"
   */
  readonly templateAs?: string;
}

export interface Jwt {
  readonly serviceAccountRef?: ServiceAccountRef;
}

export interface Jwt3 {
  readonly kubernetesServiceAccountToken?: KubernetesServiceAccountToken;
  /**
   * @default "jwt"
   */
  readonly path?: string;
  readonly role?: string;
  readonly secretRef?: SecretRef;
}

export interface Keepersecurity {
  readonly authRef: AuthRef;
  readonly folderID: string;
}

export interface KeySecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Kubernetes {
  readonly auth: Auth3;
  /**
   * @default "default"
   */
  readonly remoteNamespace?: string;
  readonly server?: Server;
}

export interface KubernetesAuth {
  readonly accessID: string;
  readonly k8sConfName: string;
  readonly secretRef?: SecretRef;
  readonly serviceAccountRef?: ServiceAccountRef;
}

export interface KubernetesServiceAccountToken {
  readonly audiences?: string[];
  /** 64-bit integer. */
  readonly expirationSeconds?: number;
  readonly serviceAccountRef: ServiceAccountRef;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface Ldap {
  /**
   * @default "ldap"
   */
  readonly path?: string;
  readonly secretRef?: SecretRef;
  readonly username: string;
}

export interface Name {
  readonly regexp?: string;
}

export interface NamespaceDashboardSpec {
  readonly namespaceSelector?: LabelSelector;
  readonly namespaces?: string[];
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface Onepassword {
  readonly auth: OnepasswordAuth;
  readonly connectHost: string;
  /** Each value integer. */
  readonly vaults: { [key: string]: number };
}

export interface OnepasswordAuth {
  readonly secretRef: SecretRef10;
}

export interface Oracle {
  readonly auth?: OracleAuth;
  readonly compartment?: string;
  readonly encryptionKey?: string;
  /** One of `''`, `UserPrincipal`, `InstancePrincipal`, `Workload`. */
  readonly principalType?: string;
  readonly region: string;
  readonly serviceAccountRef?: ServiceAccountRef;
  readonly vault: string;
}

export interface OracleAuth {
  readonly secretRef: SecretRef11;
  readonly tenancy: string;
  readonly user: string;
}

export interface PipelineTaskMetadata {
  readonly annotations?: { [key: string]: string };
  readonly labels?: { [key: string]: string };
}

export interface PodSecurityPolicySelfSubjectReviewSpec {
  readonly template: string;
}

export interface PrivateKeySecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Privatekey {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

/** Exactly 1 field. */
export interface Provider {
  readonly akeyless?: Akeyless;
  readonly alibaba?: Alibaba;
  readonly aws?: Aws;
  readonly azurekv?: Azurekv;
  readonly chef?: Chef;
  readonly conjur?: Conjur;
  readonly delinea?: Delinea;
  readonly doppler?: Doppler;
  readonly fake?: Fake;
  readonly gcpsm?: Gcpsm;
  readonly gitlab?: Gitlab;
  readonly ibm?: Ibm;
  readonly keepersecurity?: Keepersecurity;
  readonly kubernetes?: Kubernetes;
  readonly onepassword?: Onepassword;
  readonly oracle?: Oracle;
  readonly pulumi?: Pulumi;
  readonly scaleway?: Scaleway;
  readonly senhasegura?: Senhasegura;
  readonly vault?: Vault;
  readonly webhook?: Webhook;
  readonly yandexcertificatemanager?: Yandexcertificatemanager;
  readonly yandexlockbox?: Yandexlockbox;
}

export interface Pulumi {
  readonly accessToken: PulumiAccessToken;
  /**
   * @default "https://api.pulumi.com"
   */
  readonly apiUrl?: string;
  readonly environment: string;
  readonly organization: string;
}

export interface PulumiAccessToken {
  readonly secretRef?: SecretRef;
}

export interface Regexp {
  readonly source: string;
  readonly target: string;
}

export interface RemoteRef {
  /**
   * One of `Default`, `Unicode`.
   * @default "Default"
   */
  readonly conversionStrategy?: string;
  /**
   * One of `Auto`, `Base64`, `Base64URL`, `None`.
   * @default "None"
   */
  readonly decodingStrategy?: string;
  readonly key: string;
  /**
   * One of `None`, `Fetch`.
   * @default "None"
   */
  readonly metadataPolicy?: string;
  readonly property?: string;
  readonly version?: string;
}

export interface Result {
  readonly jsonPath?: string;
}

export interface RetrySettings {
  /** 32-bit integer. */
  readonly maxRetries?: number;
  readonly retryInterval?: string;
}

export interface Rewrite {
  readonly regexp?: Regexp;
  readonly transform?: PodSecurityPolicySelfSubjectReviewSpec;
}

export interface Rrsa {
  readonly oidcProviderArn: string;
  readonly oidcTokenFilePath: string;
  readonly roleArn: string;
  readonly sessionName: string;
}

export interface Scaleway {
  readonly accessKey: AccessKey;
  readonly apiUrl?: string;
  readonly projectId: string;
  readonly region: string;
  readonly secretKey: SecretKey;
}

export interface Secret {
  readonly name: string;
  readonly secretRef: SecretRef;
}

export interface SecretAccessKeySecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface SecretApiKeySecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface SecretKey {
  readonly secretRef?: SecretRef;
  readonly value?: string;
}

export interface SecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface SecretRef10 {
  readonly connectTokenSecretRef: ConnectTokenSecretRef;
}

export interface SecretRef11 {
  readonly fingerprint: Fingerprint;
  readonly privatekey: Privatekey;
}

export interface SecretRef3 {
  readonly accessKeyIDSecretRef: AccessKeyIDSecretRef;
  readonly accessKeySecretSecretRef: AccessKeySecretSecretRef;
}

export interface SecretRef4 {
  readonly accessKeyIDSecretRef?: AccessKeyIDSecretRef;
  readonly secretAccessKeySecretRef?: SecretAccessKeySecretRef;
  readonly sessionTokenSecretRef?: SessionTokenSecretRef;
}

export interface SecretRef5 {
  readonly privateKeySecretRef: PrivateKeySecretRef;
}

export interface SecretRef6 {
  readonly dopplerToken: DopplerToken;
}

export interface SecretRef7 {
  readonly secretAccessKeySecretRef?: SecretAccessKeySecretRef;
}

export interface SecretRef8 {
  readonly accessToken?: AccessToken;
}

export interface SecretRef9 {
  readonly secretApiKeySecretRef?: SecretApiKeySecretRef;
}

export interface SecretStoreRef {
  readonly kind?: string;
  readonly name: string;
}

export interface SecretStoreSpec {
  readonly conditions?: NamespaceDashboardSpec[];
  readonly controller?: string;
  readonly provider: Provider;
  /** Integer. */
  readonly refreshInterval?: number;
  readonly retrySettings?: RetrySettings;
}

export interface SecretsManager {
  readonly forceDeleteWithoutRecovery?: boolean;
  /** 64-bit integer. */
  readonly recoveryWindowInDays?: number;
}

export interface Senhasegura {
  readonly auth: SenhaseguraAuth;
  /**
   * @default false
   */
  readonly ignoreSslCertificate?: boolean;
  readonly module: string;
  readonly url: string;
}

export interface SenhaseguraAuth {
  readonly clientId: string;
  readonly clientSecretSecretRef: ClientSecretSecretRef;
}

export interface Server {
  /** Base64. */
  readonly caBundle?: string;
  readonly caProvider?: CaProvider;
  /**
   * @default "kubernetes.default"
   */
  readonly url?: string;
}

export interface ServiceAccount {
  readonly audiences?: string[];
  readonly name: string;
  readonly namespace?: string;
}

export interface ServiceAccountRef {
  readonly audiences?: string[];
  readonly name: string;
  readonly namespace?: string;
}

export interface SessionTokenSecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

/** At most 1 field. */
export interface SourceRef {
  readonly generatorRef?: TaskRef;
  readonly storeRef?: StoreRef;
}

export interface StoreRef {
  readonly kind?: string;
  readonly name: string;
}

export interface Target {
  /**
   * One of `Owner`, `Orphan`, `Merge`, `None`.
   * @default "Owner"
   */
  readonly creationPolicy?: string;
  /**
   * One of `Delete`, `Merge`, `Retain`.
   * @default "Retain"
   */
  readonly deletionPolicy?: string;
  readonly immutable?: boolean;
  readonly name?: string;
  readonly template?: Template;
}

export interface TaskRef {
  /**
   * @default "generators.external-secrets.io/v1alpha1"
   */
  readonly apiVersion?: string;
  readonly kind: string;
  readonly name: string;
}

export interface Template {
  readonly data?: { [key: string]: string };
  /**
   * One of `v1`, `v2`.
   * @default "v2"
   */
  readonly engineVersion?: string;
  /**
   * One of `Replace`, `Merge`.
   * @default "Replace"
   */
  readonly mergePolicy?: string;
  readonly metadata?: PipelineTaskMetadata;
  readonly templateFrom?: TemplateFrom[];
  readonly type?: string;
}

export interface TemplateFrom {
  readonly configMap?: ConfigMap;
  readonly literal?: string;
  readonly secret?: TemplateFromSecret;
  /**
   * One of `Data`, `Annotations`, `Labels`.
   * @default "Data"
   */
  readonly target?: string;
}

export interface TemplateFromSecret {
  readonly items: Item[];
  readonly name: string;
}

export interface Tls {
  readonly certSecretRef?: CertSecretRef;
  readonly keySecretRef?: KeySecretRef;
}

export interface Token {
  readonly bearerToken?: BearerToken;
}

export interface TokenSecretRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface UserPass {
  /**
   * @default "user"
   */
  readonly path?: string;
  readonly secretRef?: SecretRef;
  readonly username: string;
}

export interface UserRef {
  readonly key?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Vault {
  readonly auth: VaultAuth;
  /** Base64. */
  readonly caBundle?: string;
  readonly caProvider?: CaProvider;
  readonly forwardInconsistent?: boolean;
  readonly namespace?: string;
  readonly path?: string;
  readonly readYourWrites?: boolean;
  readonly server: string;
  readonly tls?: Tls;
  /**
   * One of `v1`, `v2`.
   * @default "v2"
   */
  readonly version?: string;
}

export interface VaultAuth {
  readonly appRole?: AppRole;
  readonly cert?: AuthCert;
  readonly iam?: Iam;
  readonly jwt?: Jwt3;
  readonly kubernetes?: AuthKubernetes;
  readonly ldap?: Ldap;
  readonly tokenSecretRef?: TokenSecretRef;
  readonly userPass?: UserPass;
}

export interface Webhook {
  readonly body?: string;
  /** Base64. */
  readonly caBundle?: string;
  readonly caProvider?: CaProvider;
  readonly headers?: { [key: string]: string };
  readonly method?: string;
  readonly result: Result;
  readonly secrets?: Secret[];
  readonly timeout?: string;
  readonly url: string;
}

export interface WorkloadIdentity {
  readonly clusterLocation: string;
  readonly clusterName: string;
  readonly clusterProjectID?: string;
  readonly serviceAccountRef: ServiceAccountRef;
}

export interface Yandexcertificatemanager {
  readonly apiEndpoint?: string;
  readonly auth: YandexcertificatemanagerAuth;
  readonly caProvider?: YandexcertificatemanagerCaProvider;
}

export interface YandexcertificatemanagerAuth {
  readonly authorizedKeySecretRef?: AuthorizedKeySecretRef;
}

export interface YandexcertificatemanagerCaProvider {
  readonly certSecretRef?: CertSecretRef;
}

export interface Yandexlockbox {
  readonly apiEndpoint?: string;
  readonly auth: YandexcertificatemanagerAuth;
  readonly caProvider?: YandexcertificatemanagerCaProvider;
}
