/** An SVG element as data; the one serialiser below turns it into text. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (SvgNode | string)[];
}

/** Decimals of numbers unless a drawing asks for fewer. */
const DECIMALS = 2;

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function attribute(value: string | number, decimals: number): string {
  if (typeof value === 'string') return escape(value);
  const scale = 10 ** decimals;
  return String(Math.round(value * scale) / scale);
}

/** Returns an element; attributes that are undefined are left out. */
export function svg(
  name: string,
  attributes: SvgNode['attributes'],
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  return { name, attributes, children };
}

/** Returns an element as SVG text; numbers are rounded, to 2 decimals by default, text is escaped. */
export function serialise(
  { name, attributes, children = [] }: SvgNode,
  decimals = DECIMALS,
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attribute(value, decimals)}"`],
  );
  const inner = children.map((child) =>
    typeof child === 'string' ? escape(child) : serialise(child, decimals),
  );
  const open = `<${name}${given.join('')}`;
  return inner.length === 0 ? `${open}/>` : `${open}>${inner.join('')}</${name}>`;
}
