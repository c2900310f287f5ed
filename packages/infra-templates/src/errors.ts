import { formatResourceReference, type UnresolvedResource } from '@warmline/flow-json';

/** A prop contradicts another one or a limit of AWS. The message names both, and what to do. */
export class InvalidPropError extends Error {
  override readonly name = 'InvalidPropError';
  /** The prop as it is written, for example `warming.everyMinutes`. */
  readonly prop: string;
  readonly value: unknown;

  constructor(prop: string, value: unknown, rule: string) {
    super(`${prop} is ${JSON.stringify(value)}; ${rule}`);
    this.prop = prop;
    this.value = value;
  }
}

/** Somebody asks an integration for a function that its stack did not make. The message says which it made. */
export class FunctionNotMadeError extends Error {
  override readonly name = 'FunctionNotMadeError';
  /** The names under which it made functions: of steps, or of the integration. */
  readonly made: readonly string[];

  constructor(integration: string, asked: string, made: readonly string[]) {
    super(
      `"${integration}" has no function ${asked} in this stack; it has ` +
        (made.length === 0
          ? 'none, since it calls one that exists.'
          : `${made.join(', ')}: ask step('…') for one of them.`),
    );
    this.made = made;
  }
}

/** A text names none of the rollout strategies. The message lists them. */
export class UnknownRolloutStrategyError extends Error {
  override readonly name = 'UnknownRolloutStrategyError';
  readonly value: string;
  /** The short names of the strategies that exist. */
  readonly allowed: readonly string[];

  constructor(value: string, allowed: readonly string[]) {
    super(
      `"${value}" is no rollout strategy. CodeDeploy has these for Lambda: ${allowed.join(', ')}; ` +
        'its full names, such as "CodeDeployDefault.LambdaAllAtOnce", are taken too.',
    );
    this.value = value;
    this.allowed = allowed;
  }
}

/** The flow names resources for which nobody gave an ARN. */
export class UnresolvedReferencesError extends Error {
  override readonly name = 'UnresolvedReferencesError';
  /** Every place, in the flow's order. */
  readonly references: readonly UnresolvedResource[];

  constructor(ownFunction: string, references: readonly UnresolvedResource[]) {
    const known = formatResourceReference({ kind: 'functions', name: ownFunction });
    const places = references.map((one) => `${formatResourceReference(one)} (block "${one.block}", ${one.path})`);
    const missing = new Set(references.map(({ kind, name }) => `resources: { ${kind}: { '${name}': 'arn:…' } }`));
    super(
      `The flow refers to ${places.join(', ')}, which this stack does not know; it knows ${known}. ` +
        `Give the ARN: ${[...missing].join(', ')}.`,
    );
    this.references = references;
  }
}

/** No package manager's lock file lies beside the handler or in a folder above it. */
export class LockFileMissingError extends Error {
  override readonly name = 'LockFileMissingError';
  readonly entry: string;

  constructor(entry: string, names: readonly string[]) {
    super(
      `No lock file (${names.join(', ')}) beside ${entry} or in a folder above it. It marks the root below which ` +
        'the handler is bundled: install the dependencies there with your package manager.',
    );
    this.entry = entry;
  }
}
