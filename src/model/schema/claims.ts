import { z } from 'zod';
import { id, schemaLine } from './common.ts';

/** The schema of `data/claims.json`: the checklist of what the paper claims; each must be covered by a text. */
export const claimsSchema = z.strictObject({
  $schema: schemaLine,
  claims: z.array(id).describe('Ids of the claims of the paper.'),
});
