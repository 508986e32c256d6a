import { ApiObject, App, Chart, Names, YamlOutputType } from 'cdk8s';
import { sharesParts } from './plain-manifest';
import { SynthesisOrder } from './synthesis-order';
import type { Manifest } from '../rules/rule';
import { ManifestWriter } from '../yaml/manifest-yaml';

/** Bytes of a file in parts, which are never put together: for a large file that would take as much memory again. */
export type FileContent = readonly Buffer[];

/** Content of files by name, with a `/` between the folders of a name. */
export type OutputFiles = Map<string, FileContent>;

/** Manifest of an object, rendered before. */
type ManifestOf = (object: ApiObject) => Manifest;

/** Name of the file with the paths of constructs. */
export const METADATA_FILE = 'construct-metadata.json';

/** Texts are gathered up to this length before they become bytes. */
const CHUNK = 65_536;

/** The files that `cdk8s.App.synth` writes for an app, rendered. */
export function renderFiles(app: App, order: SynthesisOrder, manifestOf: ManifestOf): OutputFiles {
  const { outputFileExtension, yamlOutputType } = app;
  const charts = order.charts();
  const files: OutputFiles = new Map();
  const writer = new ManifestWriter();
  const put = (name: string, manifests: readonly Manifest[]) => files.set(`${name}${outputFileExtension}`, documents(manifests, writer));

  switch (yamlOutputType) {
    case YamlOutputType.FILE_PER_APP:
      if (charts.length > 0) put('app', charts.flatMap(chart => manifestsOf(chart, order, manifestOf)));
      break;
    case YamlOutputType.FILE_PER_CHART:
      charts.forEach((chart, index) => put(chartName(chart, index, order), manifestsOf(chart, order, manifestOf)));
      break;
    case YamlOutputType.FILE_PER_RESOURCE:
      for (const manifest of charts.flatMap(chart => manifestsOf(chart, order, manifestOf))) {
        if (manifest !== undefined) put(fileName(manifest.kind, manifest.metadata.name), [manifest]);
      }
      break;
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      charts.forEach((chart, index) => {
        for (const object of order.objectsOf(chart)) {
          put(`${chartName(chart, index, order)}/${fileName(object.kind, object.metadata.name)}`, [manifestOf(object)]);
        }
      });
  }
  // Not public in cdk8s.
  if (Reflect.get(app, 'recordConstructMetadata') === true) files.set(METADATA_FILE, constructMetadata(charts.flatMap(chart => order.objectsOf(chart))));
  return files;
}

/** The manifests of a chart, in the order in which cdk8s writes them. */
export function manifestsOf(chart: Chart, order: SynthesisOrder, manifestOf: ManifestOf): Manifest[] {
  // Whoever has a chart render itself in another way gets that.
  if (chart.toJson !== Chart.prototype.toJson) return Object.values(chart.toJson());
  return order.objectsOf(chart).map(manifestOf);
}

function chartName(chart: Chart, index: number, { hasDependentCharts }: SynthesisOrder): string {
  const name = Names.toDnsLabel(chart);
  return hasDependentCharts ? `${String(index).padStart(4, '0')}-${name}` : name;
}

function fileName(kind: string, name: string | undefined): string {
  return `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

function documents(manifests: readonly Manifest[], writer: ManifestWriter): FileContent {
  const chunks: Buffer[] = [];
  let text = '';
  manifests.forEach((manifest, index) => {
    if (index > 0) text += '---\n';
    text += writer.write(manifest, sharesParts(manifest));
    if (text.length < CHUNK) return;
    chunks.push(Buffer.from(text));
    text = '';
  });
  chunks.push(Buffer.from(text));
  return chunks;
}

/** A text as the bytes of a file. */
export function contentOf(text: string): FileContent {
  return [Buffer.from(text)];
}

/** The names of objects with the paths of their constructs, for plugins of the command line of cdk8s. */
export function constructMetadata(objects: readonly ApiObject[]): FileContent {
  const resources: Record<string, { readonly path: string }> = {};
  for (const { name, node } of objects) resources[name] = { path: node.path };
  return contentOf(JSON.stringify({ version: '1.0.0', resources }));
}
