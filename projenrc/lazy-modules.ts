import { builtinModules } from 'module';
import * as ts from 'typescript';

/** The request of `require("…")`. */
function requestOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require') return undefined;
  const [request] = node.arguments;
  return node.arguments.length === 1 && ts.isStringLiteral(request) ? request.text : undefined;
}

/** What is handed to a helper of TypeScript that copies all of a module into a namespace. */
function namespaceOf(node: ts.Node): ts.Expression | undefined {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === '__importStar' ? node.arguments[0] : undefined;
}

/** What a statement `const a_1 = require("./a")` makes of which module of the project. */
function importOf(statement: ts.Statement): { readonly name: string; readonly request: string } | undefined {
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return undefined;
  const [{ name, initializer }] = statement.declarationList.declarations;
  const request = initializer && requestOf(initializer);
  return ts.isIdentifier(name) && request?.startsWith('.') ? { name: name.text, request } : undefined;
}

/** Names that stand anywhere but in front of a dot: what becomes of those modules cannot be seen. */
function usedAsWhole(file: ts.SourceFile): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (!importOf(statement)) visit(statement);
  }
  return found;
}

/** What is to become of the imports of a module, by their requests. */
export interface Imports {
  /** Code that loads a module of the project. */
  load(request: string): string;
  /** Whether it is loaded anyhow, so that nothing is won by waiting. */
  isUsual(request: string): boolean;
  /** Text that an export of it stands for, or a member of an enum that it exports. */
  textOf(request: string, name: string, member?: string): string | undefined;
}

/**
 * Has a compiled module load those that it imports when it first uses something of them: most functions of a module are
 * not called, and what they use need not be compiled and run. `export *` still loads at once, to know the names. Members
 * of enums and constant texts are written out, and load nothing.
 */
export function withLazyModules(imports: Imports): ts.TransformerFactory<ts.SourceFile> {
  return ({ factory }) => file => {
    const whole = usedAsWhole(file);
    const requests = new Map<string, string>();
    const used = new Set(whole);
    const loading = (request: string) => factory.createIdentifier(imports.load(request));

    const visit = (node: ts.Node): ts.Node => {
      // Node's own modules have all that is used of them, and need no copy.
      const namespace = namespaceOf(node);
      if (namespace && builtinModules.includes(requestOf(namespace) ?? '')) return namespace;
      const request = requestOf(node);
      if (request?.startsWith('.')) return loading(request);
      return (ts.isPropertyAccessExpression(node) && (enumMember(node) ?? access(node))) || ts.visitEachChild(node, visit, undefined);
    };
    const enumMember = ({ expression, name }: ts.PropertyAccessExpression): ts.Node | undefined => {
      if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined;
      const request = requests.get(expression.expression.text);
      const text = request && imports.textOf(request, expression.name.text, name.text);
      return text === undefined ? undefined : factory.createStringLiteral(text);
    };
    const access = ({ expression, name }: ts.PropertyAccessExpression): ts.Node | undefined => {
      const request = ts.isIdentifier(expression) ? requests.get(expression.text) : undefined;
      if (request === undefined) return undefined;
      const text = imports.textOf(request, name.text);
      if (text !== undefined) return factory.createStringLiteral(text);
      used.add((expression as ts.Identifier).text);
      if (imports.isUsual(request)) return undefined;
      const loaded = factory.createBinaryExpression(expression, ts.SyntaxKind.QuestionQuestionEqualsToken, loading(request));
      return factory.createPropertyAccessExpression(factory.createParenthesizedExpression(loaded), name);
    };
    const importing = (name: string, request: string) => {
      const isAtOnce = imports.isUsual(request) || whole.has(name);
      const declaration = factory.createVariableDeclaration(name, undefined, undefined, isAtOnce ? loading(request) : undefined);
      const list = factory.createVariableDeclarationList([declaration], isAtOnce ? ts.NodeFlags.Const : ts.NodeFlags.Let);
      return factory.createVariableStatement(undefined, list);
    };

    const imported = file.statements.flatMap(statement => importOf(statement) ?? []);
    for (const { name, request } of imported) if (!whole.has(name)) requests.set(name, request);
    const statements = file.statements.filter(statement => !importOf(statement)).map(statement => ts.visitNode(statement, visit) as ts.Statement);
    return factory.updateSourceFile(file, [
      ...imported.filter(({ name }) => used.has(name)).map(({ name, request }) => importing(name, request)),
      ...statements,
    ]);
  };
}
