import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** The messages that come with the project: a language is a line here and a file beside this one. */
export const builtInMessages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  nl,
};
