/**
 * Lets the language switch lead to the same section: the one being read, or the one in the address. Ids are the
 * same in every language. Without it, the switch leads to the top of the same page.
 */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    link.addEventListener('click', () => {
      const here = document.querySelector<HTMLAnchorElement>('.contents [aria-current]');
      link.hash = here?.hash ?? location.hash;
    });
  }
}
