/** The part of hyphen 1.14 this project uses; the package carries no types of its own. */
declare module 'hyphen/*/index.js' {
  interface Hyphenation {
    readonly hyphenateSync: (text: string, options?: { readonly hyphenChar?: string }) => string;
  }
  const hyphenation: Hyphenation;
  export default hyphenation;
}
