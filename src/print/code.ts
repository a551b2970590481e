import { create } from 'qrcode';
import { serialise, svg } from '../infographics/svg-node.ts';

/** White border of a code, in modules (ISO/IEC 18004 § 6.3.8). */
const QUIET = 4;

/** Returns an address as a QR code with its white border: a vector file of one path, a px a module. */
export function codeSvg(address: string, ink: string): string {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const cells = Array.from(modules.data, (dark, i) => ({ dark, i })).filter(({ dark }) => dark);
  const d = cells
    .map(({ i }) => `M${(i % modules.size) + QUIET} ${Math.floor(i / modules.size) + QUIET}h1v1h-1z`)
    .join('');
  return serialise(
    svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width: side, height: side, viewBox: `0 0 ${side} ${side}` }, [
      svg('rect', { width: side, height: side, fill: '#ffffff' }),
      svg('path', { d, fill: ink }),
    ]),
  );
}
