import { loadPaper } from '../src/model/load.ts';
import { linkList, outwardLinks } from '../src/site/outward-links.ts';
import { paperFolder } from '../src/site/settings.ts';
import { projectRoot, run } from './command.ts';

await run(async () => {
  const paper = await loadPaper(paperFolder(projectRoot, process.env));
  const links = outwardLinks(paper);
  const unlinked = paper.sources.filter(({ url }) => url === undefined);
  process.stdout.write(
    `# Links to other sites\n\nOpen each one: does it still show the document that is named?\n\n${linkList(links)}`,
  );
  if (unlinked.length > 0) {
    const names = unlinked.map(({ id }) => id).join(', ');
    process.stdout.write(`\nWithout an address in data/sources.json: ${names}.\n`);
  }
});
