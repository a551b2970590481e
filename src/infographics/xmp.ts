import { textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { dataVersion } from './data-version.ts';
import { longDescription } from './long-description.ts';
import { pageAddress } from './short-address.ts';
import { serialise, svg, type SvgNode } from './svg-node.ts';

/** Namespaces of the properties (XMP specification parts 1 and 2; IPTC Photo Metadata 2025.1). */
const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
  'xmlns:Iptc4xmpCore': 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};
/** Marks the beginning of every packet; the first character is a byte order mark (XMP part 1 § 7.3.2). */
const PACKET = ['<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>', '<?xpacket end="r"?>'];

/** Returns a text with its language, and the same text for readers that look for no language. */
function inLanguage(name: string, text: string, locale: string): SvgNode {
  const items = ['x-default', locale].map((lang) => svg('rdf:li', { 'xml:lang': lang }, [text]));
  return svg(name, {}, [svg('rdf:Alt', {}, items)]);
}

function list(name: string, kind: 'rdf:Seq' | 'rdf:Bag', items: readonly string[]): SvgNode {
  return svg(name, {}, [
    svg(
      kind,
      {},
      items.map((item) => svg('rdf:li', {}, [item])),
    ),
  ]);
}

/**
 * Returns what a picture says about itself, as an XMP packet: title, long description, the one alt text,
 * who made it, whose rights, the page it belongs to and the version of the data.
 */
export function xmpPacket(paper: Paper, edition: Edition, subject: Subject): string {
  const { locale, sender, rights } = edition;
  const { headline, alt } = textOf(edition, subject);
  const address = pageAddress(paper, edition, subject);
  const properties = [
    inLanguage('dc:title', headline, locale),
    inLanguage('dc:description', longDescription(paper, edition, subject), locale),
    inLanguage('Iptc4xmpCore:AltTextAccessibility', alt, locale),
    list('dc:creator', 'rdf:Seq', [sender]),
    list('dc:language', 'rdf:Bag', [locale]),
    inLanguage('dc:rights', rights, locale),
    svg('xmpRights:Marked', {}, ['True']),
    ...(address === undefined
      ? []
      : [svg('dc:source', {}, [address]), svg('xmpRights:WebStatement', {}, [address])]),
    svg('xmpMM:VersionID', {}, [dataVersion(paper)]),
  ];
  const description = svg('rdf:Description', { 'rdf:about': '' }, properties);
  const meta = svg('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    svg('rdf:RDF', NAMESPACES, [description]),
  ]);
  return PACKET.join(serialise(meta));
}
