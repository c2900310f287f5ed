import type { PerVersion } from './play-call.ts';
import type { Replay } from './replay.ts';

const WIDTH = 760;
const HEIGHT = 320;
const PLOT = { left: 56, right: 744, top: 40, bottom: 272 } as const;
const COLOURS = { old: '#1f77b4', new: '#d95f02' } as const;

/**
 * The graph of a rollout, invocations per version over time, as the text of a self-contained SVG. Dashed lines mark the alarm and
 * the return of traffic.
 */
export function invocationsSvg({ minutes, alarmAt, backAt }: Replay): string {
  const most = Math.max(1, ...minutes.map(({ invocations }) => Math.max(invocations.old, invocations.new)));
  const x = (minute: number) => scaled(minute / minutes.length, PLOT.left, PLOT.right);
  const y = (count: number) => scaled(count / most, PLOT.bottom, PLOT.top);
  const line = (version: keyof PerVersion) => {
    const points = minutes.map(({ minute, invocations }) => `${x(minute + 0.5)},${y(invocations[version])}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="${COLOURS[version]}" stroke-width="2"/>`;
  };
  const mark = (seconds: number | undefined, label: string, row: number) => {
    if (seconds === undefined || seconds > minutes.length * 60) return [];
    const at = x(seconds / 60);
    return [
      `<line x1="${at}" y1="${PLOT.top}" x2="${at}" y2="${PLOT.bottom}" stroke="#666" stroke-dasharray="4 3"/>`,
      text(at, PLOT.top + row * 14, label, at > (PLOT.left + PLOT.right) / 2 ? 'end' : 'start'),
    ];
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
    '<title>Invocations per version over time</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<path d="M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}" fill="none" stroke="#333"/>`,
    ...ticks(most).map((count) => text(PLOT.left - 6, y(count) + 4, `${count}`, 'end')),
    ...ticks(minutes.length).map((minute) => text(x(minute), PLOT.bottom + 18, `${minute}`, 'middle')),
    text((PLOT.left + PLOT.right) / 2, HEIGHT - 10, 'minutes since the first shift', 'middle'),
    text(PLOT.left, 22, 'invocations per minute:', 'start'),
    text(PLOT.left + 150, 22, 'old version', 'start', COLOURS.old),
    text(PLOT.left + 230, 22, 'new version', 'start', COLOURS.new),
    line('old'),
    line('new'),
    ...mark(alarmAt, 'alarm', 1),
    ...mark(backAt, 'traffic back', 2),
    '</svg>',
    '',
  ].join('\n');
}

type Anchor = 'start' | 'middle' | 'end';

function text(x: number, y: number, words: string, anchor: Anchor, colour = '#333'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
}

function scaled(part: number, from: number, to: number): number {
  return Math.round((from + part * (to - from)) * 10) / 10;
}

/** Round numbers from 0 up to a most: five steps or fewer. */
function ticks(most: number): readonly number[] {
  const magnitude = 10 ** Math.floor(Math.log10(most / 5));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size * 5 >= most) ?? most);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
