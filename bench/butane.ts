/**
 * The Butane compiler: milliseconds for 1 000 typical configs in one process, and how long the command takes for one
 * config, as a ratio to Node.js doing nothing. Both in one run, as ratios of two runs say little.
 */
import { spawnSync } from 'child_process';
import * as path from 'path';

const LIB = path.join(__dirname, '..', 'lib', 'src');
const CONFIG = path.join(__dirname, '..', 'test', 'fixtures', 'butane', '8.14.11.1.2-vfio.bu');
const CONFIGS = 1000;
const STARTS = 20;
const MOST_MILLISECONDS = 1000;
const MOST_TIMES = 2;

/** What a node's config has: a few files, one of them worth compressing, a unit with a drop-in, kernel arguments. */
function config(index: number): string {
  return `variant: openshift
version: 4.15.0
metadata:
  name: 99-worker-${index}
  labels:
    machineconfiguration.openshift.io/role: worker
storage:
  files:
    - path: /etc/modprobe.d/vfio-${index}.conf
      mode: 0644
      overwrite: true
      contents:
        inline: |
          options vfio-pci ids=10de:1eb8
    - path: /etc/chrony.conf
      mode: 0644
      overwrite: true
      contents:
        inline: |
${Array.from({ length: 12 }, (_, line) => `          server ntp${line}.site-${index}.example.com iburst\n`).join('')}systemd:
  units:
    - name: agent-${index}.service
      enabled: true
      contents: |
        [Unit]
        Description=Agent of site ${index}
        [Service]
        ExecStart=/usr/bin/podman run --rm registry.example.com/agent:${index}
        [Install]
        WantedBy=multi-user.target
    - name: kubelet.service
      dropins:
        - name: 20-nice.conf
          contents: |
            [Service]
            Nice=-5
openshift:
  kernel_arguments: [intel_iommu=on, "hugepagesz=1G"]
`;
}

function milliseconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function node(...args: string[]): number {
  return milliseconds(() => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  });
}

function main(): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { compileButane } = require(path.join(LIB, 'butane')) as typeof import('../src/butane');
  const configs = Array.from({ length: CONFIGS }, (_, index) => config(index));
  const compiled = milliseconds(() => {
    for (const text of configs) {
      const { machineConfig, messages } = compileButane(text);
      if (!machineConfig || messages.length > 0) throw new Error(JSON.stringify(messages));
    }
  });

  const nothing: number[] = [];
  const command: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    nothing.push(node('-e', '0'));
    command.push(node(path.join(LIB, 'cli', 'main.js'), 'butane', CONFIG));
  }
  const ratio = median(command) / median(nothing);
  process.stdout.write(`${CONFIGS} configs: ${compiled.toFixed(0)} ms (at most ${MOST_MILLISECONDS})\n`);
  process.stdout.write(`command: ${median(command).toFixed(0)} ms, ${ratio.toFixed(2)} times an empty program (at most ${MOST_TIMES})\n`);
  if (compiled > MOST_MILLISECONDS || ratio > MOST_TIMES) process.exitCode = 1;
}

main();
