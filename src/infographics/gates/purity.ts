import type { Problem } from '../../model/input-error.ts';
import { tagsOf, usedId, type Tag } from '../produced/drawn-elements.ts';
import type { Scene } from '../scene.ts';
import { place, problem } from './place.ts';

/** Elements that every viewer draws alike, without a font, a script or another file. */
const ALLOWED: readonly string[] = ['svg', 'title', 'desc', 'defs', 'g', 'use', 'rect', 'path'];
const NAMESPACE = /^xmlns(?::|$)/;

/** Returns what an attribute reaches for outside the picture, or runs. */
function impureAttribute([name, value]: readonly [string, string]): string | undefined {
  if (/^on/i.test(name)) return `the script "${name}"`;
  if (/href$/i.test(name)) return `the reference ${name}="${value}"`;
  if (name === 'style' || /^(?:filter|mask|clip-path)$/.test(name))
    return `the attribute "${name}"`;
  if (/url\(|javascript:|data:|https?:/i.test(value) && !NAMESPACE.test(name))
    return `the reference ${name}="${value}"`;
  return undefined;
}

/** Returns what a tag reaches for outside the picture; a `use` may refer to one of the `letters`. */
function impureAttributes(tag: Tag, letters: ReadonlySet<string>): string[] {
  const used = usedId(tag);
  if (tag.name === 'use' && used === undefined && !tag.attributes['xlink:href'])
    return ['a <use> without xlink:href'];
  return Object.entries(tag.attributes).flatMap((attribute) => {
    if (attribute[0] === 'xlink:href' && used !== undefined && letters.has(used)) return [];
    return impureAttribute(attribute) ?? [];
  });
}

function idsOfPaths(tags: readonly Tag[]): Set<string> {
  return new Set(
    tags.flatMap(({ name, attributes }) => (name === 'path' && attributes['id']) || []),
  );
}

function wordsOf(svg: string, name: string): string {
  return new RegExp(`<${name}[^>]*>([^<]+)</${name}>`).exec(svg)?.[1]?.trim() ?? '';
}

/**
 * Returns what keeps an SVG from being the same picture everywhere and for everyone: text that needs a
 * font, scripts, references, rasters and filters; or a name, an alt text or a language that it lacks.
 */
export function impure(scene: Scene, svg: string): Problem[] {
  const tags = tagsOf(svg).filter(({ opens }) => opens);
  const letters = idsOfPaths(tags);
  const elements = tags.filter(({ name }) => !ALLOWED.includes(name));
  const found = [
    ...elements.map(({ name }) => `has an element <${name}>`),
    ...tags.flatMap((tag) => impureAttributes(tag, letters).map((what) => `has ${what}`)),
    ...['title', 'desc'].flatMap((name) => (wordsOf(svg, name) === '' ? [`has no <${name}>`] : [])),
    ...(tags[0]?.attributes['lang'] === scene.input.edition.locale
      ? []
      : [`does not say that its language is ${scene.input.edition.locale}`]),
  ];
  return [...new Set(found)].map((what) => {
    const message = `the SVG of ${place(scene)} ${what}; expected outlines alone, with a title, a description and a language, so that it looks the same everywhere.`;
    return problem(scene, 'id', message);
  });
}
