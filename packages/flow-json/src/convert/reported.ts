import type { ConvertedModule } from './convert-module.ts';
import type { ConvertedBlock, ConvertedOutcome } from './converted.ts';
import type { OldModule } from './old-export.ts';

/**
 * The entry of a module in the report.
 *
 * @param refusals what the service refuses of its actions, in sentences, by their identifiers
 */
export function reported(
  { module, actions, outcome }: ConvertedModule & { readonly module: OldModule },
  refusals: ReadonlyMap<string, readonly string[]>,
): ConvertedBlock {
  const identifiers = actions.map(({ Identifier }) => Identifier);
  return {
    path: `modules[${module.index}]`,
    id: module.id ?? '',
    type: module.type ?? '',
    ...(module.target === undefined ? {} : { target: module.target }),
    identifiers,
    ...withRefusals(
      outcome,
      identifiers.flatMap((identifier) => refusals.get(identifier) ?? []),
    ),
  };
}

function withRefusals(outcome: ConvertedOutcome, refused: readonly string[]): ConvertedOutcome {
  if (refused.length === 0 || outcome.status === 'not-carried') return outcome;
  return { status: 'approximated', how: [...(outcome.status === 'approximated' ? outcome.how : []), ...refused] };
}
