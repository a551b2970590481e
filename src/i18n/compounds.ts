/**
 * Words that compounds of a language often begin with, as they stand there: with the letters that join them to what
 * follows. Who reads the first of them at the end of a line expects the rest.
 */
const FIRST_PARTS: ReadonlyMap<string, string> = new Map([
  [
    'nl',
    `achter arbeids asiel basis beleids beroeps bestuurs binnen boven bron buiten burger contact crisis dag door
    familie financierings gemeente gemeenschaps gezins gezondheids gezondheidszorg groei groeps hulp inhouds
    integratie jeugd jeugdzorg kind kinder kinderrechten klein kwaliteits lange leef leer levens mede mensen
    mensenrechten migratie minder minderjarigen nood noodopvang onder onderwijs ontwikkelings opvang ouder over
    overheids overplaatsings procedure rechts samen samenwerkings school spraak spreidings taal tegen terug
    toekomst tussen uitgangs uitvoerings veiligheids verantwoordelijkheids verblijfs verblijfsvergunnings
    vluchtelingen volks voor vreemdelingen welzijns wet woon zieken zorg`,
  ],
]);

/** Returns the words that compounds of a locale often begin with. */
export function firstParts(locale: string): readonly string[] {
  const words = FIRST_PARTS.get(locale.split('-')[0] ?? '') ?? '';
  return words.split(/\s+/).filter((word) => word !== '');
}
