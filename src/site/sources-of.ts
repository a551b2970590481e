import { byId, type Paper, type SubjectText } from '../model/paper.ts';

/** Returns the documents behind a text: the paper itself, then those that it names, each once. */
export function sourcesOf(paper: Paper, text: SubjectText): string[] {
  const named = text.references
    .filter(({ component }) => component === 'Source')
    .map(({ id }) => id);
  const stated = text.figures.map((id) => byId(paper.figures, id).source);
  return [...new Set([paper.facts.source, ...stated, ...named])];
}
