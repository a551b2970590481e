import nl from './messages/nl.json' with { type: 'json' };

/** A key of the interface's messages; the Dutch file is the list of them. */
type MessageKey = keyof typeof nl;

/** All messages of one language. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** Values for the places in a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Returns one message, its places filled in; a key that does not exist throws. */
export type Translate = (key: string, values?: MessageValues) => string;

/** The keys that every language must have. */
export const messageKeys = Object.keys(nl);

/** Returns a text with its `{places}` filled in; a place without a value throws. */
export function fill(text: string, values: MessageValues = {}): string {
  return text.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`message "${text}" needs a value for {${name}}`);
    return String(value);
  });
}

/** Returns the lookup of one language's messages. */
export function translator(messages: Readonly<Record<string, string>>): Translate {
  return (key, values) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no message "${key}"`);
    return fill(message, values);
  };
}

/** Returns the words of a language after which a line may not end. */
export function wordsKeptWithNext(message: Translate): readonly string[] {
  return message('language.keepWithNext').split(/,\s*/);
}
