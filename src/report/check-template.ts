// Checks one template before it runs: syntax, and constructs that templates must not use.

import type Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, type Range, startOfFile } from '../model/diagnostic.ts';
import { nearTo } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import type { Generated } from './generated.ts';
import { syntaxFault } from './template-failure.ts';

/** The parts of full Handlebars that its types leave out. */
export type Full = typeof Handlebars & {
  readonly Exception: new (words: string, node: hbs.AST.Node) => Error;
  readonly helpers: Readonly<Record<string, ((...given: readonly unknown[]) => unknown) | undefined>>;
  readonly partials: Readonly<Record<string, Handlebars.Template>>;
  readonly Parser: {
    readonly lexer?: { readonly yylloc?: { readonly first_line: number; readonly first_column: number } };
  };
};

/** The only values that a template may print unescaped. */
const raw = ['style.text', 'brandStyle.text', 'script.text'];

const rangeOf = ({ start, end }: hbs.AST.SourceLocation): Range => ({
  line: start.line,
  column: start.column + 1,
  endLine: end.line,
  endColumn: end.column + 1,
});

/** All refused constructs of a template, in file order; only the first error where it cannot be parsed. */
export function checkTemplate(file: SourceFile, handlebars: Full, shipped: Generated): readonly Diagnostic[] {
  const ending = file.path.endsWith('.html.hbs') ? '.html' : '.md';
  const partials = Object.keys(shipped.templates).filter((name) => name.startsWith('_') && name.endsWith(ending));
  const found: Diagnostic[] = [];
  const report = (node: hbs.AST.Node, fault: Fault) => found.push(diagnostic(fault, file.label, rangeOf(node.loc)));
  const noBlocks = (node: hbs.AST.Node) => report(node, { says: 'template-refused/block' });

  const visitor = new handlebars.Visitor();
  const into = handlebars.Visitor.prototype;
  visitor.PartialStatement = (node) => {
    if (node.name.type !== 'PathExpression') report(node, { says: 'template-refused/computed-partial' });
    else if (!partials.includes((node.name as hbs.AST.PathExpression).original)) {
      const { original } = node.name as hbs.AST.PathExpression;
      report(node, { says: 'template-view/partial', partial: original, near: nearTo(original, partials) });
    }
    into.PartialStatement.call(visitor, node);
  };
  visitor.MustacheStatement = (node) => {
    const path = 'original' in node.path ? String(node.path.original) : '';
    if (!node.escaped && !raw.includes(path)) report(node, { says: 'template-refused/unescaped', path });
    into.MustacheStatement.call(visitor, node);
  };
  visitor.PartialBlockStatement = noBlocks;
  visitor.DecoratorBlock = noBlocks;
  visitor.Decorator = noBlocks;

  try {
    visitor.accept(handlebars.parse(file.text));
    // The result is not used: only precompilation finds an unknown helper.
    handlebars.precompile(file.text, shipped.options);
  } catch (error) {
    const { range, fault } = syntaxFault(error, handlebars.Parser.lexer?.yylloc);
    found.push(diagnostic(fault, file.label, range ?? startOfFile));
  }
  return found;
}
