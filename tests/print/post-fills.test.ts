import { expect, test } from 'vitest';
import { bar, post, postWithSlot } from '../../src/charts/marks.ts';
import { withinEdges } from '../../src/print/post-fills.ts';

const STROKE = { postEdge: 4, postEdgeNarrow: 3, postEdgeSliver: 2, rule: 2, leader: 2 };
const BOX = { x: 10, y: 20, width: 100, height: 200 };

test('the field of a post ends in the middle of its edges, and on the floor where it has none', () => {
  const [field, ...edges] = withinEdges(post(BOX, STROKE, true));
  expect(field).toMatchObject({ x: 12, y: 22, width: 96, height: 198 });
  expect(edges).toEqual(post(BOX, STROKE, true).slice(1));
  expect(withinEdges(post(BOX, STROKE, false))[0]).toMatchObject({ x: 12, y: 20, height: 200 });
});

test('a slot in a post leaves its field within the edges above and below', () => {
  const slot = { ...BOX, y: 80, width: 80, height: 30 };
  const [field, hole] = withinEdges(postWithSlot(slot, BOX, STROKE, true));
  expect(field).toMatchObject({ x: 12, width: 96 });
  expect(hole).toMatchObject(slot);
});

test('the edges of another post, and a field without any, are left as they are', () => {
  const bare = bar('post', { ...BOX, x: 300 });
  expect(withinEdges([...post(BOX, STROKE, true), bare]).at(-1)).toEqual(bare);
});
