import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

const SOURCE = path.join(__dirname, '..', '..', 'src');

interface Declared {
  readonly members: Set<string>;
  readonly bases: string[];
}

/** Every exported class, interface and enum of the sources with the names of its members, inherited ones included. */
export function publicNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const declared = new Map<string, Declared>();
  for (const file of fs.readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const source = ts.createSourceFile(file, fs.readFileSync(path.join(SOURCE, file), 'utf8'), ts.ScriptTarget.Latest);
    source.forEachChild(node => {
      if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node) && !ts.isEnumDeclaration(node)) return;
      if (!node.name || !isExported(node)) return;
      // Rooms have names of their own; what is meant by one of them is what a user can reach.
      const { members = [], bases = [] } = declared.get(node.name.text) ?? {};
      const found = read(node);
      declared.set(node.name.text, { members: new Set([...members, ...found.members]), bases: [...bases, ...found.bases] });
    });
  }
  return new Map([...declared.keys()].map(name => [name, membersOf(name, declared)]));
}

function isExported(node: ts.Declaration & ts.HasModifiers): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function read(node: ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration): Declared {
  const members = new Set<string>();
  for (const member of node.members) {
    if (member.name && ts.isIdentifier(member.name)) members.add(member.name.text);
    if (ts.isConstructorDeclaration(member)) {
      for (const parameter of member.parameters) {
        const isPublic = parameter.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PublicKeyword);
        if (isPublic && ts.isIdentifier(parameter.name)) members.add(parameter.name.text);
      }
    }
  }
  const clauses = ts.isEnumDeclaration(node) ? [] : node.heritageClauses ?? [];
  const bases = clauses.flatMap(({ types }) => types.map(({ expression }) => ts.isIdentifier(expression) ? expression.text : ''));
  return { members, bases };
}

function membersOf(name: string, declared: ReadonlyMap<string, Declared>): Set<string> {
  const { members = [], bases = [] } = declared.get(name) ?? {};
  return new Set([...members, ...bases.flatMap(base => [...membersOf(base, declared)])]);
}
