import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

/** What means nothing to users of the package: this project's commands, environment variables and files. */
const OURS = /\bjovo\b|npm run|\bAUTH0_(?!DEPLOY_)|\bALEXA_(SKILL|VENDOR)_ID\b|\bsrc\/|\.env\b/;

test("no text in linking/ names this project's commands, variables or files", () => {
  const files = readdirSync('linking', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^(dist|node_modules)\//.test(name),
  );
  const found = files.flatMap((name) =>
    textsIn(join('linking', name))
      .filter((text) => OURS.test(text))
      .map((text) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** Returns the string literals of a file, and the fixed parts of its template literals. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}
