/**
 * Synthesizes an app from the first line of its input on until it is killed: `tsx synthesize-many.ts OUTDIR`. Odd and even generations write
 * other charts, and other bytes into those that both have.
 */
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, Chart, YamlOutputType } from 'cdk8s';
import { VirtualizationApp } from '../../src/app/virtualization-app';

const CHARTS = 150;

export function synthesizeGeneration(outdir: string, generation: number): void {
  const app = new VirtualizationApp({ outdir, yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });
  for (let index = 0; index < CHARTS; index++) {
    const chart = new Chart(app, index % 3 === 0 ? `only-${generation % 2}-${index}` : `chart-${index}`);
    new ApiObject(chart, 'thing', { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: `thing-${index}` }, spec: { text: `${generation % 2} `.repeat(2_000) } });
  }
  app.synth();
}

if (require.main === module) {
  const warmUp = fs.mkdtempSync(path.join(os.tmpdir(), 'warm-'));
  synthesizeGeneration(warmUp, 0);
  fs.rmSync(warmUp, { recursive: true });
  process.stdout.write('ready\n');
  process.stdin.once('data', () => {
    for (let generation = 1; ; generation++) synthesizeGeneration(process.argv[2], generation);
  });
}
