import { codeOf, codePath } from '../infographics/qr.ts';
import { serialise, svg } from '../infographics/svg-node.ts';

/** Returns an address as a code with its white border: a vector file with a px a module. */
export function codeSvg(address: string, ink: string): string {
  const code = codeOf(address, 1);
  const { side } = code;
  const d = codePath({ code, box: { x: 0, y: 0, width: side, height: side } });
  return serialise(
    svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: side,
        height: side,
        viewBox: `0 0 ${side} ${side}`,
      },
      [svg('path', { d, fill: ink })],
    ),
  );
}
