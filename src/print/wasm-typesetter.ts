import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { typstError, type Typesetter } from './typesetter.ts';
import { withUaMetadata } from './ua-metadata.ts';

const PACKAGE = '@myriaddreamin/typst-ts-web-compiler';
/** How the compiler numbers what it makes and how it reports. */
const PAGED = 0;
const FULL_DIAGNOSTICS = 3;

const report = z.object({
  diagnostics: z
    .array(
      z.object({
        message: z.string(),
        path: z.string().default(''),
        range: z.string().default(''),
      }),
    )
    .default([]),
});
const artifact = z.object({ result: z.instanceof(Uint8Array) });

function virtual(name: string): string {
  return `/${name.replace(/^\//, '')}`;
}

function lineOf(range: string): number | undefined {
  const line = Number.parseInt(range, 10);
  return Number.isNaN(line) ? undefined : line + 1;
}

function pagesOf(pdf: Uint8Array): number {
  return Number(/<xmpTPg:NPages>(\d+)</.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? 0);
}

/**
 * Returns a typesetter on the WASM build of the same compiler, for platforms without a native one. It
 * cannot enforce PDF/UA-1, so it adds what declares it; fonts of the machine are out of its reach.
 */
export async function wasmTypesetter(
  fonts: readonly Buffer[],
  projectRoot: string,
): Promise<Typesetter> {
  const web = await import('@myriaddreamin/typst-ts-web-compiler');
  const file = createRequire(join(projectRoot, 'package.json')).resolve(`${PACKAGE}/wasm`);
  await web.default({ module_or_path: await readFile(file) });
  const builder = new web.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    kind: 'wasm',
    typeset: async ({ main, files }) => {
      compiler.reset_shadow();
      for (const [name, text] of Object.entries(files)) {
        if (name.endsWith('.typ')) compiler.add_source(virtual(name), text);
        else compiler.map_shadow(virtual(name), Buffer.from(text));
      }
      const path = virtual(main);
      const world = compiler.snapshot(undefined, path, undefined);
      const { diagnostics } = report.parse(world.compile(PAGED, FULL_DIAGNOSTICS));
      if (diagnostics.length > 0) {
        const found = diagnostics.map(({ message, path: at, range }) => ({
          message,
          path: at,
          line: lineOf(range),
          hints: [],
        }));
        throw typstError(main, found);
      }
      const made: unknown = compiler.compile(path, undefined, 'pdf', FULL_DIAGNOSTICS);
      const { result } = artifact.parse(made);
      const facts: unknown = JSON.parse(world.query(PAGED, '<fact>', 'value'));
      return {
        pdf: withUaMetadata(result),
        pages: pagesOf(result),
        facts: Array.isArray(facts) ? facts : [],
      };
    },
  };
}
