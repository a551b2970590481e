import { kept, type Kept, type WorkCache } from '../infographics/work-cache.ts';
import type { Typeset, Typesetter } from '../print/typesetter.ts';

/** Returns a set document as it is kept: its PDF, and in words what its template says. */
function packed({ pdf, pages, facts }: Typeset): Kept {
  return { words: JSON.stringify({ pages, facts }), bytes: pdf };
}

function unpacked({ words, bytes }: Kept): Typeset {
  // What is kept was packed above: an entry that is cut short or changed is made anew.
  const said: Pick<Typeset, 'pages' | 'facts'> = JSON.parse(words);
  return { pdf: bytes, ...said };
}

/**
 * Returns a typesetter that sets the same document once, in whatever process: to find what fits, a paper
 * is set some thirty times.
 */
export function keptTypesetter(typesetter: Typesetter, cache: WorkCache): Typesetter {
  return {
    ...typesetter,
    typeset: async (job) =>
      unpacked(await kept(cache, job, async () => packed(await typesetter.typeset(job)))),
  };
}
