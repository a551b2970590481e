import { copyPaper, type PaperCopy } from '../paper-copy.ts';

/** An address of the site's own: it stands on every sheet with its code, which takes room. */
export const ADDRESS = 'https://kindcentraal.nl';

/** Copies the paper as it is once its site has an address; one address for all tests, so that its documents are set once. */
export async function copyWithAddress(): Promise<PaperCopy> {
  const copy = await copyPaper();
  await copy.edit('data/paper.json', 'https://kind-centraal.example', ADDRESS);
  return copy;
}
