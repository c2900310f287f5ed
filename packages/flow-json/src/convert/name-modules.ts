import { IDENTIFIER_CHARACTERS, identifierFromWords, identifierProblem } from '../flow/identifier.ts';
import { nameGiver } from './name-giver.ts';
import type { OldModule } from './old-export.ts';

/** What the modules of an export are called as actions. */
export interface ModuleNames {
  /** By place: the identifier of the module's first action. */
  readonly identifiers: readonly string[];
  /** By place: what changed by the naming, in sentences. */
  readonly notes: readonly (readonly string[])[];
  /** The identifier of the module with that id, the first where several have it; undefined where none has. */
  readonly identifierOf: (id: string) => string | undefined;
  /** An identifier for a further action, like the wish. */
  readonly give: (wish: string) => string;
}

/** Names modules by their ids, where today's language takes them and they are free. */
export function nameModules(modules: readonly OldModule[]): ModuleNames {
  const give = nameGiver(IDENTIFIER_CHARACTERS);
  const byId = new Map<string, { readonly identifier: string; readonly path: string }>();
  const notes: (readonly string[])[] = [];

  const identifiers = modules.map(({ id, index }) => {
    const path = `modules[${index}]`;
    const problem = id === undefined ? 'is missing' : identifierProblem(id);
    const wish = id === undefined || problem !== undefined ? identifierFromWords(id ?? '', `block-${index + 1}`) : id;
    const identifier = give(wish);
    const first = id === undefined ? undefined : byId.get(id);
    if (id !== undefined && first === undefined) byId.set(id, { identifier, path });
    notes.push(noteOn(id, identifier, problem, first?.path));
    return identifier;
  });

  return { identifiers, notes, identifierOf: (id) => byId.get(id)?.identifier, give };
}

function noteOn(
  id: string | undefined,
  identifier: string,
  problem: string | undefined,
  first: string | undefined,
): readonly string[] {
  if (first !== undefined)
    return [`Its id is that of ${first} too, so nothing leads to it; it is called "${identifier}".`];
  if (problem !== undefined) {
    return [
      `Its id ${problem}${id === undefined ? '' : ", which today's language refuses"}; it is called "${identifier}".`,
    ];
  }
  return identifier === id ? [] : [`Its id is taken; it is called "${identifier}".`];
}
