import type { FlowType } from '../catalogue/action-definition.ts';
import type { ResourceKind } from '../flow/resource-reference.ts';
import { isJsonObject } from '../json.ts';
import type { OldBranch, OldModule, OldParameter } from './old-export.ts';

/** An old block while it is converted: what it says, by name, and what its actions need from the flow around them. */
export interface Block {
  /** The identifier of its first action, which other blocks lead to. */
  readonly identifier: string;
  /** Which of its kinds it is; undefined where the export says nothing. */
  readonly target: string | undefined;
  /** Its place in the export, for example `modules[3]`. */
  readonly path: string;
  /** The type of the flow it stands in; undefined where that is not known. */
  readonly flowType: FlowType | undefined;
  /** The label of a resource in the designer's own notes; undefined where there is none. */
  readonly label: (key: string) => string | undefined;
  readonly parameters: readonly OldParameter[];
  /** The first parameter of that name. */
  readonly parameter: (name: string) => OldParameter | undefined;
  /** The branches that compare with something, in order. */
  readonly evaluations: () => readonly Evaluation[];
  /** Where a branch leads, by its condition: an identifier; undefined where the block has no such branch. */
  readonly way: (condition: string) => string | undefined;
  /** Conditions of branches that nobody asked for so far, and of those that stand twice. */
  readonly unasked: () => readonly string[];
  /** Where branches end that lead nowhere: the flow gets a block for them. */
  readonly end: () => string;
  /** An identifier for a further action of this block. */
  readonly further: () => string;
  /** A resource that the export calls by name only, as flows carry it (`${queues.Basic}`). */
  readonly named: (kind: ResourceKind, name: string) => string;
  /** Says, in a sentence, in what the outcome differs from the old block. */
  readonly note: (how: string) => void;
}

/** A branch that compares with something. */
export interface Evaluation extends OldBranch {
  /** Where it leads. */
  readonly to: string;
}

/** What blocks of one flow share while it is converted. */
export interface Surroundings {
  readonly flowType: FlowType | undefined;
  /** The identifier of the module with that id; undefined where there is none. */
  readonly identifierOf: (id: string) => string | undefined;
  readonly end: () => string;
  readonly further: (identifier: string) => string;
  readonly named: (kind: ResourceKind, name: string) => string;
}

/** Takes an old block in hand; what it notes goes to `notes`. */
export function blockOf(module: OldModule, identifier: string, around: Surroundings, notes: Set<string>): Block {
  const note = (how: string): void => void notes.add(how);
  const parameters = new Map<string, OldParameter>();
  for (const parameter of module.parameters) {
    if (!parameters.has(parameter.name)) parameters.set(parameter.name, parameter);
  }
  const branches = new Map<string, OldBranch>();
  for (const branch of module.branches) if (!branches.has(branch.condition)) branches.set(branch.condition, branch);
  const asked = new Set<OldBranch>();

  const follow = (branch: OldBranch): string => {
    const { condition, transition } = branch;
    asked.add(branch);
    const found = transition === undefined ? undefined : around.identifierOf(transition);
    if (found !== undefined) return found;
    const end = around.end();
    note(
      transition === undefined
        ? `Its branch "${condition}" led nowhere; it leads to "${end}".`
        : `Its branch "${condition}" led to a block that is not in the export ("${transition}"); it leads to "${end}".`,
    );
    return end;
  };

  return {
    identifier,
    target: module.target,
    path: `modules[${module.index}]`,
    flowType: around.flowType,
    label: (key) => labelAt(module, key),
    parameters: module.parameters,
    parameter: (name) => parameters.get(name),
    evaluations: () =>
      module.branches
        .filter((branch) => branch.condition !== 'NoMatch' && (branch.operator ?? branch.operand) !== undefined)
        .map((branch) => ({ ...branch, to: follow(branch) })),
    way: (condition) => {
      const branch = branches.get(condition);
      return branch === undefined ? undefined : follow(branch);
    },
    unasked: () => module.branches.filter((branch) => !asked.has(branch)).map(({ condition }) => condition),
    end: around.end,
    further: () => around.further(identifier),
    named: around.named,
    note,
  };
}

/** The designer notes a resource as its name, or as `{ id, text }`. */
function labelAt({ metadata }: OldModule, key: string): string | undefined {
  const note = Object.hasOwn(metadata, key) ? metadata[key] : undefined;
  const text = note !== undefined && isJsonObject(note) ? note['text'] : note;
  return typeof text === 'string' && text !== '' ? text : undefined;
}
