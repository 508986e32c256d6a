import { IConstruct } from 'constructs';
import { ensure, fail } from '../../app/errors';
import { labelProblem, subdomainProblem } from '../../rules/values';
import { DataImportCronOptions, renderDataImportCron } from '../../storage/data-import-cron-options';
import { Contributions } from '../contributions';

/** A golden image that is imported and kept up to date, beside those of Red Hat or in place of one of them. */
export interface BootImage extends DataImportCronOptions {
  /** Name of the import, as `fedora-image-cron`. With the name of an image of Red Hat it takes its place. */
  readonly name: string;
  /**
   * Namespace that the image is imported into.
   *
   * @default - that of all golden images, `BootImagesOptions.namespace`
   */
  readonly namespace?: string;
}

/** The golden images that machines boot from copies of. */
export interface BootImagesOptions {
  /**
   * Whether the images of Red Hat are imported and kept up to date (`enableCommonBootImageImport`). Those that are there
   * stay when it is turned off.
   *
   * @default true
   */
  readonly common?: boolean;
  /**
   * Names of images of Red Hat that are not kept up to date, as `rhel8-image-cron`.
   *
   * @default - none
   */
  readonly disabled?: string[];
  /**
   * Images of your own.
   *
   * @default - none
   */
  readonly images?: BootImage[];
  /**
   * Namespace that the images are imported into.
   *
   * @default - openshift-virtualization-os-images
   */
  readonly namespace?: string;
}

const TEMPLATES = ['dataImportCronTemplates'];
const ENABLE = 'dataimportcrontemplate.kubevirt.io/enable';
/** HyperConverged adds it to every template without it, and such a template would never be as it is in Git. */
const IMMEDIATE = { 'cdi.kubevirt.io/storage.bind.immediate.requested': 'true' };
const OS_IMAGES_NAMESPACE = 'openshift-virtualization-os-images';

export function contributeBootImages(to: Contributions, { common, disabled = [], images = [], namespace }: BootImagesOptions, by: IConstruct) {
  to.set(['featureGates', 'enableCommonBootImageImport'], common, by);
  if (namespace !== undefined) ensure(by, 'namespace', labelProblem(namespace));
  to.set(['commonBootImageNamespace'], namespace, by);
  for (const image of images) contributeImage(to, image, namespace, by);
  for (const name of disabled) {
    ensure(by, 'disabled', subdomainProblem(name));
    to.add(TEMPLATES, name, { metadata: { name, annotations: { ...IMMEDIATE, [ENABLE]: 'false' } }, spec: undefined }, by);
  }
}

function contributeImage(to: Contributions, image: BootImage, common: string | undefined, by: IConstruct) {
  const { name, namespace } = image;
  ensure(by, 'name', subdomainProblem(name));
  if (namespace !== undefined) ensure(by, 'namespace', labelProblem(namespace));
  if (image.immediateBinding === false) fail(by, `immediateBinding of ${name}`, 'false is undone by HyperConverged, whose images are all imported at once; leave it out');
  const { labels, annotations, spec } = renderDataImportCron(image, namespace ?? common ?? OS_IMAGES_NAMESPACE);
  const metadata = { name, namespace, labels: Object.keys(labels).length > 0 ? labels : undefined, annotations };
  to.add(TEMPLATES, name, { metadata, spec }, by);
}
