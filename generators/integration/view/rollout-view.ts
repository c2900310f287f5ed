import { deploysNoFunction } from '../doubts.ts';
import type { Rollout, Spec, Warming } from '../spec.ts';
import { stringLiteral } from '../string-literal.ts';
import { textWidth } from '../text-width.ts';
import { printList } from './print-list.ts';

/** What templates say of how functions are kept warm, and of how a new version of one reaches callers. */
export interface RolloutView {
  readonly rolloutAlias: string;
  /** For the line `      rollout: {{rolloutLiteral}},`, six spaces in. */
  readonly rolloutLiteral: string;
  /** The construct's `warming`: `{ everyMinutes: 5 }`, `{ provisioned: 2 }` or `'off'`. */
  readonly warmingLiteral: string;
  /** True: functions are deployed, and so rolled out and kept warm. */
  readonly hasFunctions: boolean;
  /** True: a deployment plays the call of `probe.json` to a new version, before callers meet it. */
  readonly hasProbe: boolean;
}

/** Performs no I/O. */
export function rolloutView(spec: Spec): RolloutView {
  const { function: which, execution, rollout, warming } = spec;
  const hasProbe = which === 'new' && execution !== 'step-functions';
  return {
    rolloutAlias: rollout.alias,
    rolloutLiteral: rolloutLiteral(rollout, { hasProbe, isPinged: warming.mode === 'schedule' }),
    warmingLiteral: warmingLiteral(warming),
    hasFunctions: !deploysNoFunction(spec),
    hasProbe,
  };
}

const PRINT_WIDTH = 120;

/**
 * An object as prettier lays it out: in one line where it fits, else one key on each. What is not pinged has hooks on request alone; what
 * we generate has a guard, so a new version can always be asked.
 */
function rolloutLiteral(
  { alias, strategy, alarms, afterTraffic }: Rollout,
  { hasProbe, isPinged }: { readonly hasProbe: boolean; readonly isPinged: boolean },
): string {
  const hooks = [...(hasProbe ? ['probe'] : []), ...(afterTraffic ? ['afterTraffic: true'] : [])];
  const shared = [
    `alias: ${stringLiteral(alias)}`,
    `strategy: ${typeof strategy === 'string' ? stringLiteral(strategy) : customLiteral(strategy)}`,
  ];
  const none = isPinged ? [] : ['hooks: {}'];
  const last = hooks.length === 0 ? none : [`hooks: { ${hooks.join(', ')} }`];
  const inLine = alarms.length === 0 ? [] : [`alarms: [${alarms.map(stringLiteral).join(', ')}]`];
  const line = `{ ${[...shared, ...inLine, ...last].join(', ')} }`;
  if (textWidth(`      rollout: ${line},`) <= PRINT_WIDTH) return line;
  const below = alarms.length === 0 ? [] : [`alarms: ${printList('        alarms: ', alarms)}`];
  return `{\n${[...shared, ...below, ...last].map((entry) => `        ${entry},\n`).join('')}      }`;
}

function customLiteral({ type, percentage, intervalMinutes }: Exclude<Rollout['strategy'], string>): string {
  return `{ type: ${stringLiteral(type)}, percentage: ${percentage}, intervalMinutes: ${intervalMinutes} }`;
}

function warmingLiteral({ mode, everyMinutes, concurrency, upTo }: Warming): string {
  if (mode === 'off') return "'off'";
  if (mode === 'schedule') {
    return `{ everyMinutes: ${everyMinutes}${concurrency > 1 ? `, concurrency: ${concurrency}` : ''} }`;
  }
  return `{ provisioned: ${concurrency}${upTo === undefined ? '' : `, upTo: ${upTo}`} }`;
}
