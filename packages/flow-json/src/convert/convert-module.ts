import type { Action } from '../flow/flow.ts';
import { blockOf, type Block, type Surroundings } from './block.ts';
import type { ConvertedOutcome } from './converted.ts';
import { converterOf } from './modules/registry.ts';
import type { ModuleConverter } from './became.ts';
import type { OldModule } from './old-export.ts';

/** What one module came to. */
export interface ConvertedModule {
  readonly actions: readonly Action[];
  /** Where what leads to the module leads on to; undefined where the module became actions. */
  readonly leadsOn: string | undefined;
  readonly outcome: ConvertedOutcome;
}

/**
 * Converts one module by the converter for its type.
 *
 * @param notes what is known to differ already
 */
export function convertModule(
  module: OldModule,
  identifier: string,
  around: Surroundings,
  notes: Set<string>,
): ConvertedModule {
  const block = blockOf(module, identifier, around, notes);
  const converter = module.type === undefined ? undefined : converterOf(module.type);
  if (converter === undefined) {
    const reason =
      module.type === undefined ? 'It is no block: it has no type.' : `The type "${module.type}" is not known.`;
    return passedOver(block, module, reason, notes);
  }
  const became = converter.convert(block);
  if ('notCarried' in became) return passedOver(block, module, became.notCarried, notes);
  if ('leadsOn' in became) {
    const how = [`${became.because} No block was made of it; what led to it leads on.`, ...notes];
    return { actions: [], leadsOn: became.leadsOn, outcome: { status: 'approximated', how } };
  }
  noteLeftovers(block, module, converter);
  const outcome: ConvertedOutcome =
    notes.size === 0 ? { status: 'carried' } : { status: 'approximated', how: [...notes] };
  return { actions: became, leadsOn: undefined, outcome };
}

/** What a block that is left out leads on to: where its work was done, else where it could not be, else wherever it led. */
const WAYS_ON = ['Success', 'NoMatch', 'Error', 'False', 'Complete', 'Timeout'];

function passedOver(
  block: Block,
  { branches }: OldModule,
  reason: string,
  notes: ReadonlySet<string>,
): ConvertedModule {
  const ways = [...WAYS_ON, ...branches.slice(0, 1).map(({ condition }) => condition)];
  const way = ways.find((condition) => branches.some((branch) => branch.condition === condition));
  const leadsOn = (way === undefined ? undefined : block.way(way)) ?? block.end();
  const where = way === undefined ? `ends at "${leadsOn}"` : `leads where its branch "${way}" led`;
  const why = [`${reason} What led to it ${where}.`, ...notes].join(' ');
  return { actions: [], leadsOn, outcome: { status: 'not-carried', why } };
}

function noteLeftovers(block: Block, { parameters }: OldModule, converter: ModuleConverter): void {
  for (const { name } of parameters) {
    if (!converter.parameters.includes(name)) block.note(`Its parameter "${name}" is not known and was left out.`);
  }
  for (const condition of block.unasked()) {
    block.note(`Its branch "${condition}" was left out; today's block has no place for it.`);
  }
}
