/** How long a tick takes to settle, and how far they are apart, ms. */
const DURATION = 900;
const APART = 12;
/** The part of a drawing that is in sight when it begins. */
const IN_SIGHT = 0.4;

/** A leaning tick is moved to its place first, and then turned. */
function centre(tick: SVGGraphicsElement): { x: number; y: number; turn: number } {
  const { x, y, width, height } = tick.getBBox();
  const { baseVal } = tick.transform;
  const [move, turn] = baseVal.numberOfItems > 1 ? [baseVal[0], baseVal[1]] : [];
  const { e = 0, f = 0 } = move?.matrix ?? {};
  return { x: x + width / 2 + e, y: y + height / 2 + f, turn: turn?.angle ?? 0 };
}

/** Returns the ways of the fixed ticks: each comes from its loose twin; they wait at the start. */
function waysOf(drawing: SVGSVGElement): Animation[] {
  const loose = drawing.querySelectorAll<SVGGraphicsElement>('.loose');
  return [...drawing.querySelectorAll<SVGGraphicsElement>('.fixed')].flatMap((tick, at) => {
    const twin = loose[at];
    if (!twin) return [];
    const [from, to] = [centre(twin), centre(tick)];
    const start = `translate(${from.x - to.x}px,${from.y - to.y}px) rotate(${from.turn}deg)`;
    const way = tick.animate([{ transform: start }, { transform: 'none' }], {
      duration: DURATION,
      delay: at * APART,
      easing: 'ease-out',
      fill: 'backwards',
    });
    way.pause();
    return [way];
  });
}

/**
 * Lets the loose ticks of a drawing move onto their posts when it first comes into sight, once. Who asks for less
 * motion, or has no script, sees both states side by side, as everybody does in the end.
 */
export function settle(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const drawing of document.querySelectorAll<SVGSVGElement>('.settles svg')) {
    const ways = waysOf(drawing);
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        for (const way of ways) way.play();
      },
      { threshold: IN_SIGHT },
    );
    observer.observe(drawing);
  }
}
