/** A section is being read once its heading has passed this part of the window, from the top. */
const LINE = 0.4;

/**
 * Shows on the post and in the table of contents which section is being read. Without it, both stay as they
 * are: a list of the sections.
 */
export function followPlace(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const marks = document.querySelectorAll('.place-on-post li');
  const headings = links.map(({ hash }) => document.getElementById(hash.slice(1)));
  const show = () => {
    const passed = (heading: HTMLElement | null) =>
      heading !== null && heading.getBoundingClientRect().top < innerHeight * LINE;
    const here = headings.findLastIndex(passed);
    links.forEach((link, at) => {
      if (at === here) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
      marks[at]?.classList.toggle('here', at === here);
    });
  };
  // All that lies above the line counts as in sight, so that a leap over many sections is seen too.
  const rootMargin = `99999px 0px -${(1 - LINE) * 100}%`;
  const observer = new IntersectionObserver(show, { rootMargin });
  for (const heading of headings) if (heading) observer.observe(heading);
}
