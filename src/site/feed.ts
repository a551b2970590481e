import { serialise, svg as element, type SvgNode } from '../infographics/svg-node.ts';
import { translator } from '../i18n/messages.ts';
import { lastChanged } from '../model/changes.ts';
import { known, type Edition, type Paper } from '../model/paper.ts';
import type { Change } from '../model/schema/changes.ts';
import { absolute, filePath, pagePath } from './addresses.ts';
import { pagesOf } from './pages.ts';

/** Returns the path of the feed of a language; undefined where no changes are kept. */
export function feedPath(paper: Paper, { base }: Edition): string | undefined {
  return paper.changes.length === 0 ? undefined : filePath(paper, `${base}/feed.xml`);
}

/** Returns the moment of a day as RFC 3339 writes it; only the day is known, so it is its first. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Returns where a change can be seen: the page of its first section, or home. */
function seenAt(paper: Paper, edition: Edition, { sections = [] }: Change): string {
  const found = pagesOf(paper).find(
    ({ locale, id, kind }) => locale === edition.locale && id === sections[0] && kind !== 'picture',
  );
  return found ? filePath(paper, `/${found.path}/`) : pagePath(paper, edition, '');
}

function entry(paper: Paper, edition: Edition, { change, feed }: { change: Change; feed: string }) {
  const words = known(edition.changes, change.id);
  return element('entry', {}, [
    element('title', {}, [words]),
    element('id', {}, [`${feed}#${change.id}`]),
    element('updated', {}, [moment(change.date)]),
    element('link', { href: absolute(paper, seenAt(paper, edition, change)) }),
  ]);
}

/** Returns what changed on the site as an Atom feed (RFC 4287), newest first. */
export function atomFeed(paper: Paper, edition: Edition): string {
  const t = translator(edition.messages);
  const feed = absolute(paper, feedPath(paper, edition) ?? '');
  const head: SvgNode[] = [
    element('title', {}, [t('feed.title', { title: edition.title })]),
    element('id', {}, [feed]),
    element('updated', {}, [moment(lastChanged(paper) ?? '')]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed }),
    element('link', { href: absolute(paper, pagePath(paper, edition, '')) }),
    element('icon', {}, [absolute(paper, filePath(paper, '/favicon.svg'))]),
    element('author', {}, [element('name', {}, [t('feed.author')])]),
    element('rights', {}, [edition.rights]),
  ];
  const entries = paper.changes.map((change) => entry(paper, edition, { change, feed }));
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': edition.locale };
  const text = serialise(element('feed', root, [...head, ...entries]));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
