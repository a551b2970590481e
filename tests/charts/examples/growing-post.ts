/** Growing posts: the real one, and a short one. */
export const growingPostExamples = {
  'ages four to twelve': { spec: { type: 'growing-post', from: 4, to: 12 } },
  'three ages': { spec: { type: 'growing-post', from: 0, to: 2 } },
} as const;
