import ts from 'typescript';

/** jest transform: strips the types of one file, keeps ESM (top-level await and import.meta stay). */
export default {
  process: (source, fileName) => ({
    code: ts.transpileModule(source, {
      fileName,
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true, inlineSourceMap: true },
    }).outputText,
  }),
};
