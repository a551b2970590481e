import { translator } from '../i18n/messages.ts';
import type { Edition, PageText } from '../model/paper.ts';

/** What heads the page for a hearing: the paper's own words, or those of the site where it has none. */
export type HearingHead = Pick<PageText, 'id' | 'slug' | 'title' | 'summary'>;

/** Returns what heads the page for a hearing. */
export function hearingHead(edition: Edition): HearingHead {
  const { hearing } = edition;
  if (hearing) return hearing;
  const t = translator(edition.messages);
  return {
    id: 'hearing',
    slug: t('hearing.slug'),
    title: t('hearing.title'),
    summary: t('hearing.summary', { title: edition.title, sender: edition.sender }),
  };
}
