/**
 * The linter over 10 000 virtual machines in 1 000 files, and over a tenth of them: time from the start of the
 * process to its end, peak memory, and the ratio of the two, which is 10 when the time is linear.
 */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const MOST_SECONDS = 6;
const MOST_MEGABYTES = 600;
const MACHINES_PER_FILE = 10;

interface Measure {
  readonly seconds: number;
  readonly megabytes: number;
}

function machine(name: string, file: number, index: number): string {
  const octets = [Math.floor(file / 256), file % 256, index].map(octet => octet.toString(16).padStart(2, '0'));
  return `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: ${name}
  namespace: site-${file}
  labels:
    app.kubernetes.io/name: ${name}
    app.kubernetes.io/part-of: bench
spec:
  runStrategy: Always
  dataVolumeTemplates:
    - metadata:
        name: ${name}-root
      spec:
        sourceRef:
          kind: DataSource
          name: rhel9
          namespace: openshift-virtualization-os-images
        storage:
          resources:
            requests:
              storage: 30Gi
  template:
    metadata:
      labels:
        kubevirt.io/domain: ${name}
    spec:
      # Sized by the site's own table.
      domain:
        cpu:
          cores: 2
          sockets: 1
          threads: 1
        memory:
          guest: 4Gi
        firmware:
          bootloader:
            efi:
              secureBoot: true
        features:
          acpi: {}
          smm:
            enabled: true
        devices:
          rng: {}
          disks:
            - name: root
              bootOrder: 1
              disk:
                bus: virtio
            - name: cloudinit
              disk:
                bus: virtio
          interfaces:
            - name: default
              masquerade: {}
            - name: lan
              bridge: {}
              macAddress: 02:00:00:${octets.join(':')}
      evictionStrategy: LiveMigrate
      terminationGracePeriodSeconds: 180
      networks:
        - name: default
          pod: {}
        - name: lan
          multus:
            networkName: lan
      volumes:
        - name: root
          dataVolume:
            name: ${name}-root
        - name: cloudinit
          cloudInitNoCloud:
            userData: |
              #cloud-config
              hostname: ${name}
              runcmd:
                - [systemctl, enable, --now, qemu-guest-agent]
`;
}

function generate(folder: string, files: number): void {
  fs.mkdirSync(folder);
  for (let file = 0; file < files; file++) {
    const machines = Array.from({ length: MACHINES_PER_FILE }, (_, index) => machine(`vm-${file}-${index}`, file, index));
    fs.writeFileSync(path.join(folder, `site-${file}.yaml`), machines.join('---\n'));
  }
}

/** The part of this file that runs in a process of its own, and says at its end what it took. */
function lintOnly(folder: string): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- in the measured process only
  const { run } = require('../src/cli/run') as typeof import('../src/cli/run');
  const status = run(['lint', '--format', 'json', folder]);
  process.on('exit', () => fs.writeSync(2, JSON.stringify({
    status, seconds: performance.now() / 1000, megabytes: process.resourceUsage().maxRSS / 1024,
  })));
}

function measure(folder: string): Measure {
  const child = spawnSync(process.execPath, ['--import', 'tsx', __filename, 'only', folder], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const measured = JSON.parse(child.stderr);
  if (measured.status !== 0) throw new Error(`the manifests of the measurement have errors: cdk8s-virt lint ${folder}`);
  return measured;
}

function bench(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-lint-'));
  try {
    generate(path.join(folder, 'tenth'), 100);
    generate(path.join(folder, 'whole'), 1_000);
    const tenth = measure(path.join(folder, 'tenth'));
    const whole = measure(path.join(folder, 'whole'));
    process.stdout.write(`1 000 machines   ${describe(tenth)}\n10 000 machines  ${describe(whole)}\nratio            ${(whole.seconds / tenth.seconds).toFixed(1)}\n`);
    if (whole.seconds > MOST_SECONDS || whole.megabytes > MOST_MEGABYTES) {
      process.stderr.write(`more than ${MOST_SECONDS} s or ${MOST_MEGABYTES} MB\n`);
      process.exitCode = 1;
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ seconds, megabytes }: Measure): string {
  return `${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB`;
}

const [mode, target] = process.argv.slice(2);
if (mode === 'only') lintOnly(target);
else bench();
