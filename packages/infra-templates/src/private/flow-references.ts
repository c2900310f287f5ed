import { formatResourceReference, resolveResources, type Flow, type ResourceReference } from '@warmline/flow-json';
import { InvalidPropError, UnresolvedReferencesError } from '../errors.ts';

/** ARNs by kind and by the name that flows use: the form of an environment map. */
export type ResourceArns = { readonly [Kind in ResourceReference['kind']]?: Readonly<Record<string, string>> };

/**
 * Gives the flow ARNs for its references: the alias's for the integration's own function, the given ones for the rest, and for
 * what nobody gave what `otherwise` makes of it. Functions are never left to that: a misspelt one would only fail in a call.
 *
 * @throws UnresolvedReferencesError when the flow names a function that nobody gave
 * @throws InvalidPropError when the given ARNs hold the integration's own function
 */
export function resolveFlow(
  flow: Flow,
  ownFunction: string,
  aliasArn: string,
  resources: ResourceArns,
  otherwise: (reference: ResourceReference) => string,
): Flow {
  const own: ResourceReference = { kind: 'functions', name: ownFunction };
  const given = arnOf(resources, own);
  if (given !== undefined) {
    throw new InvalidPropError(
      `resources.functions['${ownFunction}']`,
      given,
      `${formatResourceReference(own)} is this integration's own function, and CloudFormation knows its alias: leave it out.`,
    );
  }

  const resolved = resolveResources(flow, (reference) => {
    if (reference.kind === own.kind && reference.name === own.name) return aliasArn;
    return arnOf(resources, reference) ?? (reference.kind === 'functions' ? undefined : otherwise(reference));
  });

  if (resolved.unresolved.length > 0) throw new UnresolvedReferencesError(ownFunction, resolved.unresolved);
  return resolved.flow;
}

function arnOf(resources: ResourceArns, { kind, name }: ResourceReference): string | undefined {
  const arns = resources[kind];
  return arns !== undefined && Object.hasOwn(arns, name) ? arns[name] : undefined;
}
