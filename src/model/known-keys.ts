import { z } from 'zod';
import type { KnownKeys } from './schema-problems.ts';

/** A part of a JSON Schema, of which only a few keys matter here. */
type Part = Readonly<Record<string, unknown>>;

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function branches(part: Part): Part[] {
  const listed = [part['anyOf'], part['oneOf'], part['allOf']];
  return listed.flatMap((list) => (Array.isArray(list) ? list.filter(isPart) : []));
}

function properties(part: Part): Part {
  return isPart(part['properties']) ? part['properties'] : {};
}

function step(part: Part, key: string | number): Part[] {
  const next =
    typeof key === 'number'
      ? part['items']
      : (properties(part)[key] ?? part['additionalProperties']);
  return [
    ...(isPart(next) ? [next] : []),
    ...branches(part).flatMap((branch) => step(branch, key)),
  ];
}

function keysOf(part: Part): string[] {
  return [...Object.keys(properties(part)), ...branches(part).flatMap(keysOf)];
}

/** Returns a lookup of the keys that a schema knows at a path, read from its JSON Schema. */
export function knownKeys(schema: z.ZodType): KnownKeys {
  const root: unknown = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  });
  const start = isPart(root) ? [root] : [];
  return (path) => {
    const found = path.reduce<Part[]>(
      (here, key) => here.flatMap((part) => step(part, key)),
      start,
    );
    return [...new Set(found.flatMap(keysOf))];
  };
}
