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

/**
 * Has a compiled module load those that it imports when it first uses something of them: most functions of a module are
 * not called, and what they use need not be compiled and run. `export *` still loads at once, to know the names. Members
 * of enums are written out, and load nothing.
 *
 * @param required code that loads a module of the project, given its request
 * @param memberOf text that a member of an enum of a module stands for
 */
export function withLazyModules(
  required: (request: string) => string, memberOf: (request: string, name: string, member: string) => string | undefined,
): ts.TransformerFactory<ts.SourceFile> {
  return ({ factory }) => file => {
    const whole = usedAsWhole(file);
    const lazy = new Map<string, { readonly request: string; readonly load: ts.Expression }>();
    const loading = (request: string) => factory.createIdentifier(required(request));
    const visit = (node: ts.Node): ts.Node => {
      // Node's own modules have all that is used of them, and need no copy.
      const namespace = namespaceOf(node);
      if (namespace && builtinModules.includes(requestOf(namespace) ?? '')) return namespace;
      const request = requestOf(node);
      if (request?.startsWith('.')) return loading(request);
      if (!ts.isPropertyAccessExpression(node)) return ts.visitEachChild(node, visit, undefined);
      const outer = ts.isPropertyAccessExpression(node.expression) && ts.isIdentifier(node.expression.expression) ? node.expression : undefined;
      const enumOf = outer && lazy.get((outer.expression as ts.Identifier).text);
      const text = enumOf && memberOf(enumOf.request, outer.name.text, node.name.text);
      if (text !== undefined) return factory.createStringLiteral(text);
      const imported = ts.isIdentifier(node.expression) ? lazy.get(node.expression.text) : undefined;
      if (imported) {
        const assigned = factory.createBinaryExpression(node.expression, ts.SyntaxKind.QuestionQuestionEqualsToken, imported.load);
        return factory.createPropertyAccessExpression(factory.createParenthesizedExpression(assigned), node.name);
      }
      return ts.visitEachChild(node, visit, undefined);
    };
    return factory.updateSourceFile(file, file.statements.map(statement => {
      const imported = importOf(statement);
      if (!imported || whole.has(imported.name)) return ts.visitNode(statement, visit) as ts.Statement;
      lazy.set(imported.name, { request: imported.request, load: loading(imported.request) });
      return factory.createVariableStatement(undefined, factory.createVariableDeclarationList(
        [factory.createVariableDeclaration(imported.name)], ts.NodeFlags.Let));
    }));
  };
}
