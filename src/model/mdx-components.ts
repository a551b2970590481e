/** The components that a text may use, with their attributes; each has an Astro twin in `src/components`. */
export const MDX_COMPONENTS = {
  Figure: { attributes: ['id', 'cap'], refersTo: 'figures' },
  Source: { attributes: ['id'], refersTo: 'sources' },
  Drawing: { attributes: ['id'], refersTo: 'drawings' },
  Term: { attributes: ['id'], refersTo: 'glossary' },
} as const;

/** The name of a component that a text may use. */
export type MdxComponent = keyof typeof MDX_COMPONENTS;

/** The names of the components. */
export const MDX_COMPONENT_NAMES: readonly string[] = Object.keys(MDX_COMPONENTS);

/** Returns whether a name is that of a component that a text may use. */
export function isMdxComponent(name: string): name is MdxComponent {
  return MDX_COMPONENT_NAMES.includes(name);
}
