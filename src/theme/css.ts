import type { Theme } from './theme.ts';
import type { FallbackMetrics } from './web-fonts.ts';

/** A web font as the style sheet names it. */
export interface FontFaceRule {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly path: string;
  /** The local font that takes its room until it has come. */
  readonly fallback: FallbackMetrics & { readonly names: readonly string[] };
}

function fontFace({ family, weight, style, path, fallback }: FontFaceRule): string {
  const cut = `font-weight:${weight};${style === 'italic' ? 'font-style:italic;' : ''}`;
  const local = fallback.names.map((name) => `local("${name}")`).join(',');
  return [
    `@font-face{font-family:"${family}";${cut}font-display:swap;src:url(${path}) format("woff2")}`,
    `@font-face{font-family:"${family} fallback";${cut}src:${local};size-adjust:${fallback.sizeAdjust}%;ascent-override:${fallback.ascentOverride}%;descent-override:${fallback.descentOverride}%;line-gap-override:${fallback.lineGapOverride}%}`,
  ].join('');
}

function wallRules(theme: Theme, shade: 'light' | 'dark'): string {
  return Object.entries(theme.walls)
    .map(([name, wall]) => `.wall-${name}{--wall:${wall[shade]}}`)
    .join('');
}

function light({ color }: Theme): string {
  const { ink, white, gray } = color;
  return `--ink:${ink};--paper:${white};--text:${ink};--gray:${gray};--post:${white};--on-post:${ink};--edge:${ink};--loose:${ink};--plinth:${ink};--on-plinth:${white};--beyond:${ink};--rim:${ink}`;
}

function dark({ color, dark: tones }: Theme): string {
  return `--paper:${tones.paper};--text:${tones.text};--gray:${tones.text};--post:${tones.post};--on-post:${color.ink};--edge:transparent;--loose:${tones.loose};--plinth:${tones.plinth};--on-plinth:${tones.text};--beyond:${tones.loose};--rim:${tones.plinth}`;
}

/** The sheet, and its page numbers; browsers that know no margin boxes leave those out. */
function sheet({ fonts, print: tones }: Theme): string {
  const number = `content:counter(page) " / " counter(pages);font:500 8.5pt "${fonts.voice.webFamily}",sans-serif;color:${tones.ink}`;
  return `@page{size:A4;margin:16mm 18mm 20mm 12mm;@bottom-right{${number}}}`;
}

function print({ print: tones }: Theme): string {
  return `--ink:${tones.ink};--paper:${tones.wall};--text:${tones.ink};--gray:${tones.ink};--post:${tones.post};--on-post:${tones.ink};--edge:${tones.ink};--loose:${tones.ink};--plinth:${tones.wall};--on-plinth:${tones.ink};--beyond:${tones.ink};--rim:${tones.ink}`;
}

/** Returns the theme as a style sheet: fonts, and colours for light, dark and print. */
export function themeCss(theme: Theme, fonts: readonly FontFaceRule[]): string {
  const walls = Object.keys(theme.walls)
    .map((name) => `.wall-${name}`)
    .join(',');
  const { voice, reading } = theme.fonts;
  return [
    ...fonts.map(fontFace),
    `:root{--voice:"${voice.webFamily}","${voice.webFamily} fallback",Arial,sans-serif;--reading:"${reading.webFamily}","${reading.webFamily} fallback",Georgia,serif}`,
    `@media screen{:root{${light(theme)}}${wallRules(theme, 'light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${dark(theme)}}${wallRules(theme, 'dark')}}`,
    `@media print{${sheet(theme)}:root{${print(theme)}}${walls}{--wall:${theme.print.wall}}}`,
  ].join('');
}
