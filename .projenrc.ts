import { cdk8s, javascript } from 'projen';

const repositoryUrl = 'https://github.com/cdk8s-openshift-virtualization/cdk8s-openshift-virtualization.git';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-openshift-virtualization',
  description: 'OpenShift Virtualization as typed code: cdk8s constructs that synthesize virtual machines and everything they stand on',
  author: 'The cdk8s-openshift-virtualization authors',
  authorAddress: 'https://github.com/cdk8s-openshift-virtualization',
  repositoryUrl,
  license: 'Apache-2.0',
  keywords: ['cdk8s', 'openshift', 'kubevirt', 'virtualization', 'butane', 'machineconfig', 'gitops'],
  defaultReleaseBranch: 'main',

  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  minNodeVersion: '20.0.0',
  cdk8sVersion: '2.70.0',
  constructsVersion: '10.4.2',
  jsiiVersion: '~5.9.0',
  typescriptVersion: '~5.9.0',
  peerDeps: ['cdk8s-plus-27@^2.9.0'],
  // yaml: positions in error messages and YAML 1.1 integers, which Butane needs. commander: argument parsing.
  bundledDeps: ['yaml@^2.8.0', 'commander@^12.1.0'],
  devDeps: ['case@^1.6.3', 'fast-check@^3.23.0', '@microsoft/jest-sarif@1.0.0-beta.0', 'jsii-docgen@^10.12.0', 'tsx@^4.19.0', 'cdk8s-plus-27@^2.9.0', '@types/node@^20'],

  // L1 in imports/ is compiled beside the hand-written src/.
  entrypoint: 'lib/src/index.js',
  srcdir: 'src',
  tsconfig: {
    compilerOptions: { rootDir: '.', outDir: 'lib' },
    include: ['src/**/*.ts', 'imports/**/*.ts'],
    exclude: ['node_modules'],
  },
  bin: { 'cdk8s-virt': 'lib/src/cli/main.js' },

  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    junitReporting: false,
    jestConfig: {
      moduleFileExtensions: ['ts', 'js', 'json'],
      moduleNameMapper: { '^cdk8s-openshift-virtualization$': '<rootDir>/src/index.ts' },
    },
  },
  eslintOptions: {
    dirs: ['src', 'projenrc', '.projenrc.ts'],
    devdirs: ['test', 'examples', 'bench'],
    ignorePatterns: ['*.d.ts', 'node_modules/', '/lib/', '/imports/'],
    commandOptions: { fix: false, extraArgs: ['--max-warnings=0'] },
  },

  docgen: false,
  githubOptions: { mergify: false },
  depsUpgrade: true,
  releaseToNpm: true,
  publishToPypi: { distName: 'cdk8s-openshift-virtualization', module: 'cdk8s_openshift_virtualization' },
  publishToMaven: {
    javaPackage: 'io.github.cdk8s.openshiftvirtualization',
    mavenGroupId: 'io.github.cdk8s-openshift-virtualization',
    mavenArtifactId: 'cdk8s-openshift-virtualization',
  },
  publishToNuget: { dotNetNamespace: 'Cdk8sOpenShiftVirtualization', packageId: 'Cdk8sOpenShiftVirtualization' },
  publishToGo: { moduleName: 'github.com/cdk8s-openshift-virtualization/cdk8s-openshift-virtualization-go' },
  gitignore: ['/dist/', '.vscode/', '.idea/', '*.tmp', '!/examples/*/dist/', '!/API.md'],
});

project.package.addField('types', 'lib/src/index.d.ts');
// Lets the examples import the library by its name, as its users do.
project.package.addField('exports', {
  '.': { types: './lib/src/index.d.ts', default: './lib/src/index.js' },
  './package.json': './package.json',
  './.jsii': './.jsii',
});

// The newest has optional packages for platforms that not every registry mirror holds, and `npm ci` then refuses the lock file.
project.package.addPackageResolutions('unrs-resolver@1.11.1');

// Everything that is TypeScript, for the type check and for ESLint; jsii itself compiles src/ and imports/ only.
const check = new javascript.TypescriptConfig(project, {
  fileName: 'tsconfig.check.json',
  extends: javascript.TypescriptConfigExtends.fromPaths(['./tsconfig.json']),
  compilerOptions: {
    noEmit: true,
    rootDir: '.',
    types: ['node', 'jest'],
    paths: { 'cdk8s-openshift-virtualization': ['./src/index.ts'] },
  },
  include: ['src/**/*.ts', 'imports/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts', 'projenrc/**/*.ts', '.projenrc.ts'],
  exclude: ['node_modules', 'lib'],
});
const parserOptions = project.eslint!.config.parserOptions;
delete parserOptions.projectService;
// An example imports the library as its reader does: from outside.
project.eslint!.addOverride({ files: ['examples/**/*.ts'], rules: { 'import/order': 'off' } });
parserOptions.project = `./${check.fileName}`;

// Types are checked once, by the task `typecheck`; in Jest each file is only stripped of them.
project.jest!.config.transform = {
  '^.+\\.ts$': ['ts-jest', { tsconfig: { target: 'ES2022', module: 'commonjs', esModuleInterop: true, isolatedModules: true }, diagnostics: false }],
};
project.jest!.config.collectCoverage = false;
project.jest!.config.testMatch = ['<rootDir>/test/**/*.test.ts'];

project.tryRemoveFile('test/tsconfig.json');
project.removeTask('test:update');
project.removeTask('test:watch');
const typecheck = project.addTask('typecheck', {
  description: 'Check the types of everything, tests and examples included',
  exec: `tsc -p ${check.fileName}`,
});
project.testTask.prependSpawn(typecheck);

// The API's own names decide in L1, also where a language has to rename them.
project.compileTask.reset('jsii --silence-warnings=reserved-word --silence-warnings=member-name-conflicts-with-type-name');
project.compileTask.exec('tsx projenrc/lazify.ts');
const docgen = project.addTask('docgen', { description: 'API.md, docs/rules.md and docs/api/, from what was compiled', exec: 'tsx projenrc/docs.ts' });
project.postCompileTask.spawn(docgen);

const demo = project.addTask('demo', { description: 'The main job: build, synthesize an example and show what it wrote' });
demo.spawn(project.compileTask);
demo.exec('tsx projenrc/demo.ts', { receiveArgs: true });

project.addTask('test:tools', {
  description: 'The slower checks, with the real tools: ignition-validate, CNI plugins, cloud-init (root and Debian packages needed)',
  exec: "jest --ci --runInBand --testMatch '<rootDir>/test/tools/*.tools.ts'",
});

const bench = project.addTask('bench', { description: 'Synthesis against plain cdk8s and JSON.stringify' });
bench.spawn(project.compileTask);
bench.exec('tsx bench/synth.ts', { receiveArgs: true });

const lintBench = project.addTask('bench:lint', { description: 'Lint of 10 000 manifests in 1 000 files' });
lintBench.spawn(project.compileTask);
lintBench.exec('tsx bench/lint.ts', { receiveArgs: true });

const butaneBench = project.addTask('bench:butane', { description: 'Compiling 1 000 Butane configs, and the start of the command' });
butaneBench.spawn(project.compileTask);
butaneBench.exec('tsx bench/butane.ts');

project.addTask('fuzz', {
  description: '100 000 mutated documents through lint; a count and a seed may follow',
  exec: 'tsx bench/fuzz.ts',
  receiveArgs: true,
});

project.addTask('import', {
  description: 'Generate imports/ from imports/schemas/',
  exec: 'tsx projenrc/import.ts',
});

// The package holds what is compiled, and the reference pages.
project.addPackageIgnore('/.ci/');
project.addPackageIgnore('/bench/');
project.addPackageIgnore('/examples/');
project.addPackageIgnore('/imports/');
project.addPackageIgnore('/docs/api/');

project.synth();
