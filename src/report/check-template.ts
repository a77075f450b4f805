// What is wrong with one template before it runs: it cannot be read, or it does what no template may.

import type Handlebars from 'handlebars';
import { type Diagnostic, type DiagnosticCode, diagnostic, type Range, startOfFile } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Generated } from './generated.ts';
import { reasonFor } from './template-failure.ts';

/** Handlebars with its compiler: what its types leave out. */
export type Full = typeof Handlebars & {
  readonly Exception: new (words: string, node: hbs.AST.Node) => Error;
  readonly helpers: Readonly<Record<string, ((...given: readonly unknown[]) => unknown) | undefined>>;
  readonly partials: Readonly<Record<string, Handlebars.Template>>;
  readonly Parser: {
    readonly lexer?: { readonly yylloc?: { readonly first_line: number; readonly first_column: number } };
  };
};

/** What of a page is markup, and may be printed as it is. */
const raw = ['style.text', 'brandStyle.text', 'script.text'];

const rangeOf = ({ start, end }: hbs.AST.SourceLocation): Range => ({
  line: start.line,
  column: start.column + 1,
  endLine: end.line,
  endColumn: end.column + 1,
});

/** Everything in one template that is refused, in the order of the file; the first error, if it cannot be read at all. */
export function checkTemplate(file: SourceFile, handlebars: Full, shipped: Generated): readonly Diagnostic[] {
  const ending = file.path.endsWith('.html.hbs') ? '.html' : '.md';
  const partials = Object.keys(shipped.templates).filter((name) => name.startsWith('_') && name.endsWith(ending));
  const found: Diagnostic[] = [];
  const report = (node: hbs.AST.Node, message: string, hint: string, code: DiagnosticCode = 'template-refused') =>
    found.push(diagnostic(code, file.label, rangeOf(node.loc), message, hint));
  const noBlocks = (node: hbs.AST.Node) =>
    report(node, 'blocks of this kind are not used here', 'replace the partial by a file of its name');

  const visitor = new handlebars.Visitor();
  const into = handlebars.Visitor.prototype;
  visitor.PartialStatement = (node) => {
    if (node.name.type !== 'PathExpression')
      report(node, 'a partial is named by a word: a name that is computed could come from data', 'write {{> _name}}');
    else if (!partials.includes((node.name as hbs.AST.PathExpression).original)) {
      const { original } = node.name as hbs.AST.PathExpression;
      report(node, `there is no partial "${original}"`, didYouMean(original, partials), 'template-view');
    }
    into.PartialStatement.call(visitor, node);
  };
  visitor.MustacheStatement = (node) => {
    const path = 'original' in node.path ? String(node.path.original) : '';
    if (!node.escaped && !raw.includes(path))
      report(node, `"${path}" would be printed without escaping, and it may be a vendor’s text`, `write {{${path}}}`);
    into.MustacheStatement.call(visitor, node);
  };
  visitor.PartialBlockStatement = noBlocks;
  visitor.DecoratorBlock = noBlocks;
  visitor.Decorator = noBlocks;

  try {
    visitor.accept(handlebars.parse(file.text));
    // Not for its result: a helper that there is not is found only here.
    handlebars.precompile(file.text, shipped.options);
  } catch (error) {
    const { range, message, hint } = reasonFor(error, handlebars.Parser.lexer?.yylloc);
    found.push(diagnostic('template-syntax', file.label, range ?? startOfFile, message, hint));
  }
  return found;
}
