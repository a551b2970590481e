import { join } from 'node:path';
import type * as Native from '@myriaddreamin/typst-ts-node-compiler';
import { typstError, type Diagnostic, type Typesetter, type TypstJob } from './typesetter.ts';

/** Virtual folder of templates and data; nothing is read from or written to it. */
const WORKSPACE = '/print';

interface RawDiagnostic {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly range?: { readonly start?: { readonly line?: unknown } };
  readonly hints?: unknown;
}

function diagnostic({ message, path, range, hints }: RawDiagnostic): Diagnostic {
  const line = range?.start?.line;
  return {
    message: String(message),
    path: typeof path === 'string' ? path : '',
    line: typeof line === 'number' ? line + 1 : undefined,
    hints: Array.isArray(hints) ? hints.map(String) : [],
  };
}

function refuse(
  compiler: Native.NodeCompiler,
  { main }: TypstJob,
  error: Native.NodeError | null,
): void {
  if (!error) return;
  const found: RawDiagnostic[] = compiler.fetchDiagnostics(error);
  throw typstError(main, found.map(diagnostic));
}

/** Runs work with the fonts of this machine out of reach: Typst would quietly take one of them. */
function withoutMachineFonts<T>(noFonts: string, work: () => T): T {
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = noFonts;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}

type NativeModule = Pick<typeof Native, 'NodeCompiler'>;

/** Returns the compiled module; undefined where it has no build for this platform. */
export async function loadNative(): Promise<NativeModule | undefined> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    return undefined;
  }
}

/**
 * Returns a typesetter on the compiled module; it knows the given fonts and no others. `noFonts` is a
 * configuration of fontconfig without folders.
 */
export function nativeTypesetter(
  native: NativeModule,
  fonts: readonly Buffer[],
  noFonts: string,
): Typesetter {
  const compiler = withoutMachineFonts(noFonts, () =>
    native.NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: [...fonts] }] }),
  );
  return {
    kind: 'native',
    typeset: async (job) => {
      compiler.resetShadow();
      for (const [name, text] of Object.entries(job.files)) {
        const path = join(WORKSPACE, name);
        if (name.endsWith('.typ')) compiler.addSource(path, text);
        else compiler.mapShadow(path, Buffer.from(text));
      }
      const compiled = compiler.compile({ mainFilePath: join(WORKSPACE, job.main) });
      refuse(compiler, job, compiled.takeError());
      refuse(compiler, job, compiled.takeWarnings());
      const { result } = compiled;
      if (!result) throw new Error(`Typst gave no document for ${job.main}`);
      const facts: unknown = compiler.query(result, { selector: '<fact>', field: 'value' });
      return {
        pdf: compiler.pdf(result, { pdfStandard: 'ua-1' }),
        pages: result.numOfPages,
        facts: Array.isArray(facts) ? facts : [],
      };
    },
  };
}
