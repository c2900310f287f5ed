/** What merging needs to know of a step. */
export interface MergedStep {
  readonly name: string;
  readonly required: boolean;
}

/**
 * Makes of what the steps gave, in their order, one result by their names: each gives `{ output }`, an optional one `missing` too,
 * its name where it failed and empty text otherwise. `missing` names the optional steps that failed, with blanks between the commas
 * for those that did not, because a state machine cannot leave them out; whoever reads it does.
 */
export function renderMergedResults(steps: readonly MergedStep[]) {
  const optional = steps.flatMap(({ required }, index) => (required ? [] : [`$[${index}].missing`]));
  const blanks = optional.map(() => '{}').join(', ');
  return {
    output: Object.fromEntries(steps.map(({ name }, index) => [`${name}.$`, `$[${index}].output`])),
    ...(optional.length > 0 && { 'missing.$': `States.Format('${blanks}', ${optional.join(', ')})` }),
  };
}
