import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

const FOLDER = path.join(__dirname, '..', '..', 'src', 'vm');

/** What a later change of a property costs the running machine: the last paragraph of its description. */
const CHANGE = /(?:^|\n)\s*\*?\s*Change: (nothing|live|migration|restart)\b/;

/** Interfaces of values that are read when something is made, and that no later change of a property can be about. */
const NOT_OF_A_MACHINE = [
  'ClonePermissionProps', 'PreferenceOptions', 'InstancetypeOptions', 'TemplateProps', 'TemplateParameterOptions', 'ExposeOptions', 'HeadlessServiceProps',
  'RequestedResources', 'PoolCapacity', 'VirtualMachineInstancePresetProps', 'AttractOptions', 'TopologyOptions', 'SpreadOptions', 'IMachine',
];

/** Properties of exported interfaces without the paragraph. */
function silent(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(path.join(FOLDER, file), 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isInterfaceDeclaration)
    .filter(({ name, modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) && !NOT_OF_A_MACHINE.includes(name.text))
    .filter(node => !/@internal/.test(node.getFullText(source).slice(0, node.getStart(source) - node.getFullStart())))
    .flatMap(node => node.members.filter(ts.isPropertySignature)
      .filter(member => !CHANGE.test(source.text.slice(member.getFullStart(), member.getStart(source))))
      .map(member => `${node.name.text}.${member.name.getText(source)}`));
}

test('every property of a machine says what a later change of it costs', () => {
  const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));

  expect(files.flatMap(silent)).toEqual([]);
});
