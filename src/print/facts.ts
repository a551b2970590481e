import type { z } from 'zod';

/** Returns the first fact of a document that has a form, of those that its template tells; undefined where none has. */
export function factOf<Fact>(facts: readonly unknown[], form: z.ZodType<Fact>): Fact | undefined {
  return facts.map((fact) => form.safeParse(fact)).find(({ success }) => success)?.data;
}
